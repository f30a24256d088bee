//! The help in Spanish.

use crate::text::HelpWords;

pub(super) const HELP: HelpWords = HelpWords {
    help: "Ayuda",
    keyboard: (
        "Con el teclado, cuando el mapa está activo",
        [
            ("Flechas", "van a la organización más cercana de ese lado"),
            ("Intro", "abre la ficha, o sigue el vínculo elegido"),
            ("L, Mayús + L", "pasan al vínculo siguiente, al anterior; Espacio abre su ficha"),
            ("Retroceso", "vuelve sobre sus pasos"),
            ("R, Mayús + R", "mantienen las flechas en un rol o una colaboración, luego en los siguientes"),
            ("Inicio, Fin", "van a la primera, a la última, de la A a la Z"),
            (
                "Otras letras",
                "van al nombre que empieza con esas letras (después de otra letra, L y R también cuentan)",
            ),
            ("1, 2, 3, 4", "dejan solo el entorno: 1, 2 o 3 pasos, todos; la misma tecla lo quita"),
            ("Mayús + flecha", "mueve la organización; Supr la devuelve a su lugar"),
            ("+, −, 0", "amplían, reducen, muestran todo el mapa"),
            ("/", "lleva a la búsqueda"),
            ("Esc", "cierra, luego quita sus elecciones, una por una"),
            ("Tab", "sale del mapa, que recuerda dónde estaba"),
            ("Av Pág, Re Pág", "van a la diapositiva siguiente, a la anterior"),
            ("?", "abre esta ayuda"),
        ],
    ),
    mouse: (
        "Con el ratón",
        [
            ("Señalar", "destaca una organización y sus vecinas, o un vínculo y sus dos extremos"),
            ("Hacer clic", "abre la ficha de una organización o de un vínculo"),
            ("Arrastrar una organización", "la mueve; se queda donde se suelta"),
            ("Hacer doble clic", "devuelve a su lugar una organización movida"),
            ("Ctrl o ⌘ y la rueda", "amplía o reduce alrededor del puntero"),
            ("Alt y un clic, en la leyenda", "muestra solo eso"),
            ("Sin arrastrar", "los botones del mapa amplían; los de la ficha mueven la organización"),
        ],
    ),
    touch: (
        "En una pantalla táctil",
        [
            ("Tocar", "abre la ficha de una organización o de un vínculo"),
            ("Un dedo", "desplaza la página"),
            ("Dos dedos", "mueven y amplían el mapa"),
            ("Mantener pulsado y arrastrar", "mueve una organización; los botones de su ficha también"),
        ],
    ),
    reader: (
        "Con un lector de pantalla",
        [
            (
                "Antes del mapa",
                "Dos frases lo resumen; «Leer el mapa» dice cómo leerlo; «Saltar el mapa» lleva a la ficha",
            ),
            ("En el mapa", "cada organización es un botón: nombre, roles, número de vínculos, puesto de la A a la Z"),
            ("Las teclas del mapa", "funcionan en modo foco o formulario"),
            ("La lista y la tabla", "dicen todo lo que el mapa muestra, en títulos o en filas"),
            (
                "Preguntas",
                "dice cómo están vinculadas dos organizaciones, quién pertenece a varios grupos, quién sirve de bisagra",
            ),
            ("Lo que cambia", "se dice en una frase; lo que está elegido se escribe antes del mapa"),
        ],
    ),
};
