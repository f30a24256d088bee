// A small application that shows the map, names what is selected, changes its language and takes it away.

import { createApp, h, ref } from "vue";

createApp({
  setup() {
    const selected = ref("");
    const language = ref("fr");
    const isShown = ref(true);
    const hidden = ref("external");
    const map = () =>
      h("carte-sociale", { lang: language.value, hide: hidden.value, loading: "eager", "onCarte-select": (event) => (selected.value = event.detail.organisation ?? "") }, [
        h("p", "La carte des organisations."),
      ]);
    return () =>
      h("main", [
        h("h1", "Nos partenaires"),
        h("p", { id: "selected" }, selected.value),
        h("button", { id: "language", onClick: () => (language.value = language.value === "fr" ? "en" : "fr") }, language.value),
        h("button", { id: "hide", onClick: () => (hidden.value = "external network") }, "Sans les réseaux"),
        h("button", { id: "show", onClick: () => (isShown.value = !isShown.value) }, isShown.value ? "Cacher" : "Montrer"),
        isShown.value ? map() : null,
      ]);
  },
}).mount("#app");
