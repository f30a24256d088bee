// Another edition of the bundled map.

import { dataset } from "./reader.mjs";

/** The edition before: one organisation more, two fewer, one with other roles. */
export function older() {
  const { arrangements, ...file } = dataset();
  file.source.date = "2014-01";
  const gone = ["la-cle", "cmtq"];
  file.organisations = file.organisations.filter(({ id }) => !gone.includes(id));
  file.organisations.push({ ...file.organisations[0], id: "partie", acronym: "PARTIE", name: { fr: "Organisation partie", en: "Gone" } });
  file.links = file.links.filter(({ source, target }) => !gone.includes(source) && !gone.includes(target));
  file.links.push({ ...file.links[0], source: "partie", target: file.organisations[1].id, type: file.links[0].type });
  file.networks = (file.networks ?? []).map((network) => ({ ...network, members: network.members.filter((id) => !gone.includes(id)) })).filter(({ members }) => members.length > 2);
  file.collaborations = file.collaborations.map((one) => ({ ...one, members: one.members.filter(({ organisation }) => !gone.includes(organisation)) }));
  file.story = [];
  const changed = file.organisations.find(({ id }) => id === "ae");
  changed.roles = [file.roles.find(({ id }) => !changed.roles.includes(id)).id];
  return JSON.stringify(file);
}
