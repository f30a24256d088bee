//! The names of languages, each in itself, as menus write them.

use crate::text::Language;

/// Names by primary subtag.
const NAMES: &str = "am አማርኛ|ar العربية|az Azərbaycanca|be Беларуская|bg Български|bn বাংলা|br Brezhoneg|bs Bosanski|\
    ca Català|cr ᓀᐦᐃᔭᐍᐏᐣ|cs Čeština|cy Cymraeg|da Dansk|de Deutsch|el Ελληνικά|en English|eo Esperanto|es Español|\
    et Eesti|eu Euskara|fa فارسی|fi Suomi|fr Français|ga Gaeilge|gl Galego|gn Avañe’ẽ|gu ગુજરાતી|he עברית|hi हिन्दी|\
    hr Hrvatski|ht Kreyòl ayisyen|hu Magyar|hy Հայերեն|id Bahasa Indonesia|is Íslenska|it Italiano|iu ᐃᓄᒃᑎᑐᑦ|ja 日本語|\
    ka ქართული|kk Қазақша|km ខ្មែរ|ko 한국어|ku Kurdî|lo ລາວ|lt Lietuvių|lv Latviešu|mi Te reo Māori|mk Македонски|mn Монгол|\
    ms Bahasa Melayu|my မြန်မာ|nb Norsk bokmål|ne नेपाली|nl Nederlands|nn Norsk nynorsk|no Norsk|oc Occitan|pa ਪੰਜਾਬੀ|\
    pl Polski|ps پښتو|pt Português|qu Runa simi|ro Română|ru Русский|sk Slovenčina|sl Slovenščina|so Soomaali|sq Shqip|\
    sr Српски|sv Svenska|sw Kiswahili|ta தமிழ்|te తెలుగు|th ไทย|ti ትግርኛ|tl Tagalog|tr Türkçe|uk Українська|ur اردو|\
    uz Oʻzbekcha|vi Tiếng Việt|yi ייִדיש|zh 中文|moe Innu-aimun|atj Atikamekw|mic Mi’kmaw|moh Kanien’kéha";

/// The name of each language; with its tag, where another one has the same name. One that is not known is its tag.
pub(super) fn names(languages: &[Language]) -> Vec<String> {
    let mut names = Vec::new();
    for language in languages {
        let tag = language.tag();
        let known =
            NAMES.split('|').filter_map(|entry| entry.split_once(' ')).find(|(primary, _)| language.is_named(primary));
        let is_alone = languages.iter().filter(|other| other.is_like(*language)).count() == 1;
        names.push(match known {
            Some((_, name)) if is_alone => name.to_owned(),
            Some((_, name)) => [name, " (", tag, ")"].concat(),
            None => tag.to_owned(),
        });
    }
    names
}
