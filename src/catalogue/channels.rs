//! The names of channels, in which the name of a party has its place: «Посольство … в Республике Казахстан».
//!
//! A term whose identifier begins with `channel-` is a name with cases and forms like any other, except that its texts
//! place `{ NAME($party, case: "genitive") }`. With a party it becomes a [`Name`], by the identifier
//! `channel-embassy/party-china`. A party whose channel has another name than the rest has a term of its own,
//! `-channel-embassy-of-china`; a group that is addressed as one is named by `-channel-embassy-of-several`.

use std::collections::BTreeMap;

use super::names::{Form, NOMINATIVE, Name};

/// What the identifiers of channels begin with.
pub const PREFIX: &str = "channel-";

/// The variable that stands for the party.
pub const PARTY: &str = "party";

/// Where a text places the name of the party.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slot {
    pub form: Form,
    pub case: String,
    pub article: bool,
}

/// The channels of a language. In their texts each slot is one character of a private plane, which no font can set.
#[derive(Default)]
pub struct Channels {
    names: BTreeMap<String, Name>,
    slots: Vec<Slot>,
}

impl Channels {
    pub fn add(&mut self, identifier: &str, name: Name) {
        self.names.entry(identifier.to_string()).or_insert(name);
    }

    /// Keeps a slot and returns the character that stands for it.
    pub fn slot(&mut self, slot: Slot) -> char {
        let index = self.slots.iter().position(|known| *known == slot).unwrap_or_else(|| {
            self.slots.push(slot);
            self.slots.len() - 1
        });
        u32::try_from(index).ok().and_then(|index| char::from_u32(FIRST_SLOT + index)).unwrap_or_default()
    }

    /// The channels, without a party, by their identifiers.
    pub fn all(&self) -> &BTreeMap<String, Name> {
        &self.names
    }

    /// The channel itself, without a party.
    pub fn get(&self, identifier: &str) -> Option<&Name> {
        self.names.get(identifier)
    }

    /// Every channel with every party, by `channel-embassy/party-china`.
    pub fn composed(&self, parties: &[(&str, &Name)]) -> BTreeMap<String, Name> {
        let mut composed = BTreeMap::new();
        for (channel, general) in &self.names {
            for (party, name) in parties {
                let identifier = format!("{channel}/{party}");
                let text = general.map(|text| self.with_party(text, name));
                composed.insert(identifier, text);
            }
        }
        composed
    }

    /// The form and case that a form and case of a channel ask of a party, which lacks it.
    pub fn lacking(&self, channel: &str, party: &Name, form: Form, case: &str) -> Option<(Form, &str)> {
        let text = self.get(channel)?.get(form, case)?;
        let slots = text.chars().filter_map(|character| self.of(character));
        slots.into_iter().find(|slot| party.get(slot.form, &slot.case).is_none()).map(|slot| (slot.form, &*slot.case))
    }

    fn of(&self, character: char) -> Option<&Slot> {
        let index = u32::from(character).checked_sub(FIRST_SLOT)?;
        self.slots.get(usize::try_from(index).ok()?)
    }

    /// A text with the name of the party in its place; none where the party lacks the form that is asked for.
    fn with_party(&self, text: &str, party: &Name) -> Option<String> {
        let mut whole = String::new();
        for character in text.chars() {
            let Some(slot) = self.of(character) else {
                whole.push(character);
                continue;
            };
            let name = party.get(slot.form, &slot.case)?;
            if let Some(article) = party.article(slot.form).filter(|_| slot.article) {
                whole.push_str(article);
                whole.push(' ');
            }
            whole.push_str(name);
        }
        Some(whole)
    }
}

/// The first character of the second private plane.
const FIRST_SLOT: u32 = 0x0010_0000;

/// `channel-embassy/party-china` as the channel and the party.
pub fn parts(identifier: &str) -> Option<(&str, &str)> {
    identifier.split_once('/').filter(|(channel, _)| channel.starts_with(PREFIX))
}

/// The slot that `NAME($party, form: …, case: …, article: …)` asks for, from its named arguments.
pub fn slot<'a>(arguments: impl Iterator<Item = (&'a str, &'a str)>) -> Slot {
    let mut slot = Slot { form: Form::Long, case: NOMINATIVE.to_string(), article: false };
    for (key, value) in arguments {
        match key {
            "form" => slot.form = Form::named(value).unwrap_or(slot.form),
            "case" => slot.case = value.to_string(),
            "article" => slot.article = true,
            // That there is no such argument is told of every call.
            _ => {}
        }
    }
    slot
}
