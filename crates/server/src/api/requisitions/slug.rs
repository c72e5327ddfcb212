//! The name of an opening in its public address.

const LONGEST: usize = 80;

/// A name that the client chose.
///
/// # Errors
/// It could not stand in an address as it is.
pub fn parse(text: &str) -> Result<String, String> {
    let text = text.trim();
    let plain = text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
    if plain && (1..=LONGEST).contains(&text.len()) && !text.starts_with('-') && !text.ends_with('-') {
        return Ok(text.to_owned());
    }
    Err(format!("must be 1 to {LONGEST} of the characters a-z, 0-9 and -, such as engineering-manager"))
}

/// A name made from a title.
#[must_use]
pub fn from_title(title: &str) -> String {
    let mut slug = String::new();
    for letter in title.chars().flat_map(char::to_lowercase) {
        match plain(letter) {
            Some(letters) => slug.push_str(letters.encode_utf8(&mut [0; 4])),
            None if !slug.is_empty() && !slug.ends_with('-') => slug.push('-'),
            None => {}
        }
        if slug.len() >= LONGEST - 8 {
            break;
        }
    }
    let slug = slug.trim_matches('-');
    if slug.is_empty() { "opening".to_owned() } else { slug.to_owned() }
}

/// A letter without its accent; nothing for what is no letter of the Latin alphabet.
fn plain(letter: char) -> Option<char> {
    Some(match letter {
        'a'..='z' | '0'..='9' => letter,
        'à'..='å' | 'ā' | 'ă' | 'ą' | 'æ' => 'a',
        'ç' | 'ć' | 'č' => 'c',
        'ď' | 'đ' | 'ð' => 'd',
        'è'..='ë' | 'ē' | 'ę' | 'ě' => 'e',
        'ğ' | 'ģ' => 'g',
        'ì'..='ï' | 'ī' | 'ı' => 'i',
        'ł' | 'ļ' | 'ľ' => 'l',
        'ñ' | 'ń' | 'ň' => 'n',
        'ò'..='ö' | 'ø' | 'ō' | 'ő' | 'œ' => 'o',
        'ř' => 'r',
        'ś' | 'š' | 'ş' | 'ß' => 's',
        'ť' | 'ţ' => 't',
        'ù'..='ü' | 'ū' | 'ů' | 'ű' => 'u',
        'ý' | 'ÿ' => 'y',
        'ź' | 'ż' | 'ž' => 'z',
        _ => return None,
    })
}

/// The same name with a number, for when it is taken.
#[must_use]
pub fn numbered(slug: &str, number: u32) -> String {
    if number < 2 { slug.to_owned() } else { format!("{slug}-{number}") }
}

#[cfg(test)]
mod tests {
    use super::{from_title, numbered, parse};

    #[test]
    fn titles_become_names_that_fit_an_address() {
        for (title, expected) in [
            ("Engineering Manager, Payments", "engineering-manager-payments"),
            ("  Ingénieur (H/F) -- Données ", "ingenieur-h-f-donnees"),
            ("Vývojář", "vyvojar"),
            ("面接", "opening"),
            ("", "opening"),
        ] {
            assert_eq!(from_title(title), expected, "{title}");
            assert!(parse(&from_title(title)).is_ok());
        }
        let long = from_title(&"word ".repeat(60));
        assert!(long.len() <= 80 && parse(&numbered(&long, 12)).is_ok(), "{long}");
    }

    #[test]
    fn a_chosen_name_is_taken_as_it_is_or_not_at_all() {
        for (text, good) in
            [("em-payments", true), ("EM", false), ("a b", false), ("-a", false), ("", false), ("a/b", false)]
        {
            assert_eq!(parse(text).is_ok(), good, "{text}");
        }
    }
}
