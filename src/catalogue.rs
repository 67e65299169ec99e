//! One language's catalogue: whole sentences, names with their cases, and dates with their forms.
//!
//! A catalogue is read from `locales/<language>/*.ftl` and checked once, from its syntax tree, when the project is
//! opened ([`check`]): Fluent itself prints a fallback where a reference, function, case or variant is missing, and
//! does not always report it. What can only be known with the values at hand is checked at each [`Catalogue::format`].
//! Every failure is an error: a wrong sentence never reaches paper.
//!
//! This module alone names Fluent's types.

mod annotation;
mod channels;
pub mod check;
mod dates;
mod failure;
mod fault;
pub mod format;
mod functions;
mod lists;
mod names;
pub mod pseudo;
pub mod status;
mod syntax;
mod typography;
mod usage;

pub use annotation::{Annotations, Coordinator, Documented, Draft, Omission, Omitted, Sort};
pub use functions::Argument;
pub use names::{Form, Name, WHOLE};
pub use typography::Typography;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Mutex, PoisonError};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::resolver::ResolverError;
use fluent_bundle::resolver::errors::ReferenceKind;
use fluent_bundle::{FluentArgs, FluentError, FluentResource};

use crate::diagnostic::{Code, Diagnostic, Diagnostics, nearest};
use crate::language::Language;
use crate::source::{Source, Span};
use dates::Dates;
use names::Names;

/// The sentences of one language.
pub struct Catalogue {
    language: Language,
    bundle: FluentBundle<FluentResource>,
    names: std::sync::Arc<Names>,
    typography: Typography,
    /// Where each message stands, and which variables it selects on.
    messages: BTreeMap<String, Message>,
    /// What the comment of each entry says, by its identifier; a term's begins with a hyphen.
    annotations: BTreeMap<String, Annotations>,
    /// The drafts that were used since somebody asked.
    used_drafts: Mutex<BTreeSet<String>>,
}

/// Whether languages have the same terms, and so the same names, whatever else stands in their files.
#[must_use]
pub fn has_same_terms(folders: &[check::Folder], others: &[check::Folder]) -> bool {
    // Files that are the same say the same, and need not be parsed for it.
    let apart = |files: &[(String, Source)], others: &[(String, Source)]| -> Vec<Source> {
        files.iter().filter(|file| !others.contains(file)).map(|(_, source)| source.clone()).collect()
    };
    folders.len() == others.len()
        && folders.iter().zip(others).all(|(folder, other)| {
            let changed = [apart(&folder.files, &other.files), apart(&other.files, &folder.files)];
            let [own, its] = changed.each_ref().map(|files| files.iter().map(syntax::parse).collect::<Vec<_>>());
            let (own, its) = (own.iter().flat_map(syntax::Tree::terms), its.iter().flat_map(syntax::Tree::terms));
            folder.language == other.language && own.eq(its)
        })
}

struct Message {
    span: Span,
    /// Variables that stand as a selector by themselves, with the keys of their variants.
    selected_on: BTreeMap<String, BTreeSet<String>>,
    /// Variables that stand in it, as they are or within a function.
    places: BTreeSet<String>,
    /// The messages that it refers to.
    refers_to: BTreeSet<String>,
}

impl std::fmt::Debug for Catalogue {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Catalogue({}, {} messages)", self.language, self.messages.len())
    }
}

impl Catalogue {
    /// Reads the files of a language. What is wrong in them is for [`check`] to tell.
    #[must_use]
    pub fn read(language: &Language, sources: &[Source]) -> Self {
        let mut bundle = bundle(language);
        let trees: Vec<syntax::Tree> = sources.iter().map(syntax::parse).collect();
        let names = std::sync::Arc::new(Names::read(language, &trees));
        let dates = Dates::read(language, &trees, &names);
        let messages = messages(&trees);
        let annotations = trees.iter().flat_map(|tree| tree.annotations(&mut Diagnostics::new())).collect();
        functions::register(&mut bundle, &names, dates);
        // One that is not parsed would not be by Fluent either, or only with its last breath.
        for tree in trees.iter().filter(|tree| !tree.body().is_empty()) {
            add(&mut bundle, tree.text());
        }
        let mut catalogue = Self {
            language: language.clone(),
            bundle,
            names,
            typography: Typography::default(),
            messages,
            annotations,
            used_drafts: Mutex::default(),
        };
        catalogue.typography = catalogue.read_typography();
        catalogue
    }

    /// The words that keep others by them. A catalogue need not name any.
    fn read_typography(&self) -> Typography {
        let months = self.names("month-").filter_map(|month| self.name(&format!("month-{month}")));
        let months: Vec<String> = months
            .flat_map(|name| name.cases(Form::Long).filter_map(|case| name.get(Form::Long, case).map(str::to_string)))
            .collect();
        let list = |message: &str| {
            if self.has(message) { self.format(message, &BTreeMap::new()).unwrap_or_default() } else { String::new() }
        };
        let lists = ["no-break-after", "no-break-before", "no-break-in-names"].map(list);
        Typography::new(Some(&self.language), months, lists.each_ref().map(String::as_str))
    }

    /// Where a line may not be broken.
    #[must_use]
    pub fn typography(&self) -> &Typography {
        &self.typography
    }

    /// The language.
    #[must_use]
    pub fn language(&self) -> &Language {
        &self.language
    }

    /// The name behind a term, by its identifier without the hyphen: `party-kazakhstan`; or that of a channel with its
    /// party: `channel-embassy/party-kazakhstan`.
    #[must_use]
    pub fn name(&self, term: &str) -> Option<&Name> {
        self.used([format!("-{term}")]);
        self.names.get(term)
    }

    /// A name as [`Self::name`] gives it, for whoever reads texts by it and says nothing with it: no draft is used.
    #[must_use]
    pub fn look_up(&self, term: &str) -> Option<&Name> {
        self.names.get(term)
    }

    /// The identifiers of all names that begin with a prefix, without it: `kazakhstan` of `party-`.
    pub fn names<'a>(&'a self, prefix: &'a str) -> impl Iterator<Item = &'a str> {
        self.names.identifiers().filter_map(move |name| name.strip_prefix(prefix))
    }

    /// Whether there is such a message.
    #[must_use]
    pub fn has(&self, message: &str) -> bool {
        self.messages.contains_key(message)
    }

    /// Where a message stands.
    #[must_use]
    pub fn span(&self, message: &str) -> Option<&Span> {
        self.messages.get(message).map(|message| &message.span)
    }

    /// What the comment of an entry says: `closing`, or `-party-kazakhstan` with its hyphen.
    #[must_use]
    pub fn annotations(&self, entry: &str) -> Option<&Annotations> {
        self.annotations.get(entry)
    }

    /// What a party coordinates, as notes name it: `area-ict-security`.
    pub fn coordinated_by(&self, party: &str) -> impl Iterator<Item = &str> {
        let coordinates = move |said: &Annotations| said.coordinators.iter().any(|one| one.party == party);
        let terms = self.annotations.iter().filter(move |(_, said)| coordinates(said));
        terms.filter_map(|(entry, _)| entry.strip_prefix("-term-"))
    }

    /// What terms are said to be, in the words of their `@is`.
    pub fn sorts(&self) -> impl Iterator<Item = &str> {
        self.annotations.values().filter_map(|said| said.is.as_ref()).map(|sort| sort.word.as_str())
    }

    /// The entries that await a reviewer, by their identifiers; those of terms begin with a hyphen.
    pub fn drafts(&self) -> impl Iterator<Item = (&str, &Draft)> {
        self.annotations.iter().filter_map(|(entry, said)| Some((entry.as_str(), said.draft.as_ref()?)))
    }

    /// Where an entry stands: `closing`, or `-party-kazakhstan` with its hyphen.
    #[must_use]
    pub fn place(&self, entry: &str) -> Option<&Span> {
        match entry.strip_prefix('-') {
            Some(term) => self.names.get(term).or_else(|| self.names.channel(term)).map(Name::span),
            None => self.span(entry),
        }
    }

    /// The drafts among the entries that texts were made of since the last time that this was asked for.
    pub fn take_used_drafts(&self) -> BTreeSet<String> {
        std::mem::take(&mut *self.used_drafts.lock().unwrap_or_else(PoisonError::into_inner))
    }

    fn used(&self, entries: impl IntoIterator<Item = String>) {
        let is_draft = |entry: &String| self.annotations.get(entry).is_some_and(|said| said.draft.is_some());
        let drafts = entries.into_iter().flat_map(|entry| match entry.strip_prefix('-') {
            Some(name) => self.names.entries_of(name).into_iter().map(|name| format!("-{name}")).collect(),
            None => vec![entry],
        });
        let drafts = drafts.filter(is_draft);
        self.used_drafts.lock().unwrap_or_else(PoisonError::into_inner).extend(drafts);
    }

    /// A message with those that it refers to.
    fn with_references<'a>(&'a self, message: &'a str) -> BTreeSet<&'a str> {
        let mut found = BTreeSet::new();
        let mut waiting = vec![message];
        while let Some(id) = waiting.pop() {
            if found.insert(id) {
                let known = self.messages.get(id).into_iter();
                waiting.extend(known.flat_map(|known| known.refers_to.iter().map(String::as_str)));
            }
        }
        found
    }

    /// Whether a message, or one that it refers to, places the value of a field: the variable of the field's name, or
    /// one that ends in it, of a part of a record.
    #[must_use]
    pub fn places(&self, message: &str, field: &str) -> bool {
        let is_of_field = |variable: &String| {
            variable.strip_suffix(field).is_some_and(|before| before.is_empty() || before.ends_with('-'))
        };
        let messages = self.with_references(message).into_iter().filter_map(|id| self.messages.get(id));
        messages.flat_map(|known| &known.places).any(is_of_field)
    }

    /// A message as text.
    ///
    /// # Errors
    /// All that Fluent reports and all that it does not: a missing message or variable, a case or form that a name
    /// lacks, a date or name that is placed or selected on without its function.
    pub fn format(&self, message: &str, arguments: &BTreeMap<String, Argument>) -> Result<String, Vec<Diagnostic>> {
        let Some(known) = self.messages.get(message) else {
            return Err(vec![self.missing(message)]);
        };
        let Some(pattern) = self.bundle.get_message(message).and_then(|message| message.value()) else {
            let complaint = Diagnostic::error(Code::MissingMessage, format!("message `{message}` has no text"));
            return Err(vec![complaint.at(known.span.clone()).help("write its text after the `=`")]);
        };
        let mut problems = self.check_selections(message, arguments);
        let mut values = FluentArgs::with_capacity(arguments.len());
        for (name, argument) in arguments {
            values.set(name.as_str(), argument.clone().into_value(name));
        }
        let mut errors = Vec::new();
        let (text, failures) =
            failure::collect(|| self.bundle.format_pattern(pattern, Some(&values), &mut errors).into_owned());
        self.used(usage::take());
        self.used(self.with_references(message).into_iter().map(str::to_string));
        // A variable that is not there is told once, by Fluent where it tells it.
        let told = |failure: &failure::Failure| failure.code == Code::MissingVariable && !errors.is_empty();
        for failure in failures.into_iter().filter(|failure| !told(failure)) {
            let mut complaint = Diagnostic::error(failure.code, format!("in message `{message}`: {}", failure.message));
            complaint = complaint.at(known.span.clone());
            if let Some(name) = failure.name.as_deref().and_then(|name| self.names.get(name)) {
                complaint = complaint.labelled(name.span().clone(), "the name stands here");
            }
            problems.push(complaint.help(failure.help));
        }
        problems.extend(errors.iter().map(|error| fluent_complaint(message, &known.span, error, arguments)));
        if problems.is_empty() { Ok(text) } else { Err(problems) }
    }

    /// The variables that a message, or one that it refers to, selects on by themselves: Fluent takes the default
    /// variant, without a word, for a value that is neither text nor number, and for a key that it can never equal.
    fn check_selections(&self, message: &str, arguments: &BTreeMap<String, Argument>) -> Vec<Diagnostic> {
        let mut problems = Vec::new();
        let mut seen = BTreeSet::new();
        let mut waiting = vec![message];
        while let Some((id, known)) = waiting.pop().and_then(|id| self.messages.get_key_value(id)) {
            if !seen.insert(id) {
                continue;
            }
            waiting.extend(known.refers_to.iter().map(String::as_str).filter(|id| self.messages.contains_key(*id)));
            for (name, keys) in &known.selected_on {
                let Some(argument) = arguments.get(name) else { continue };
                if !argument.can_be_selected_on() {
                    let text = format!("message `{id}` selects on `${name}` itself, which is {}", argument.described());
                    let complaint = Diagnostic::error(Code::BareValue, text).at(known.span.clone());
                    problems.push(complaint.help(argument.selector_help(name)));
                } else if let Some(key) = keys.iter().find(|key| !argument.can_equal(key)) {
                    let text =
                        format!("message `{id}`: `${name}` is {}, and can never be `[{key}]`", argument.described());
                    let complaint = Diagnostic::error(Code::MissingForm, text).at(known.span.clone());
                    problems.push(complaint.nearest(key, functions::PLURALS.iter().copied()));
                }
            }
        }
        problems
    }

    fn missing(&self, message: &str) -> Diagnostic {
        let text = format!("there is no message `{message}` in `locales/{}/`", self.language);
        let complaint = Diagnostic::error(Code::MissingMessage, text);
        let known: Vec<&str> = self.messages.keys().map(String::as_str).collect();
        match nearest(message, &known) {
            Some(near) => complaint.help(format!("did you mean `{near}`?")),
            None => complaint.help(format!("add `{message} = …` to a file of `locales/{}/`", self.language)),
        }
    }
}

/// A bundle without isolation marks, which have no place on paper.
fn bundle(language: &Language) -> FluentBundle<FluentResource> {
    let mut bundle = FluentBundle::new_concurrent(vec![language.identifier().clone()]);
    bundle.set_use_isolating(false);
    bundle
}

/// Adds a file's entries to a bundle. Faults of syntax and duplicates have been reported from the syntax tree, so the
/// bundle's own reports are not asked for again.
fn add(bundle: &mut FluentBundle<FluentResource>, text: &str) {
    let (Ok(resource) | Err((resource, _))) = FluentResource::try_new(text.to_string());
    bundle.add_resource_overriding(resource);
}

fn messages(trees: &[syntax::Tree]) -> BTreeMap<String, Message> {
    let mut messages = BTreeMap::new();
    for tree in trees {
        for message in tree.messages() {
            let mut known = Message {
                span: tree.span(message.id.name),
                selected_on: BTreeMap::new(),
                places: BTreeSet::new(),
                refers_to: BTreeSet::new(),
            };
            if let Some(value) = &message.value {
                syntax::walk(value, &mut |part| match part {
                    syntax::Part::Selector(syntax::Inline::VariableReference { id }, variants) => {
                        let keys = known.selected_on.entry(id.name.to_string()).or_default();
                        keys.extend(variants.iter().map(|variant| syntax::key(variant).to_string()));
                    }
                    syntax::Part::Inline(syntax::Inline::VariableReference { id }) => {
                        known.places.insert(id.name.to_string());
                    }
                    syntax::Part::Inline(syntax::Inline::MessageReference { id, .. }) => {
                        known.refers_to.insert(id.name.to_string());
                    }
                    _ => {}
                });
            }
            messages.insert(message.id.name.to_string(), known);
        }
    }
    messages
}

/// What Fluent itself reports when it formats.
fn fluent_complaint(
    message: &str,
    span: &Span,
    error: &FluentError,
    arguments: &BTreeMap<String, Argument>,
) -> Diagnostic {
    let (code, text) = match error {
        FluentError::ResolverError(ResolverError::Reference(ReferenceKind::Variable { id })) => {
            let text = format!("message `{message}` uses the variable `${id}`, which is not given here");
            let complaint = Diagnostic::error(Code::MissingVariable, text).at(span.clone());
            return complaint.nearest_with("$", id, arguments.keys().map(String::as_str));
        }
        FluentError::ResolverError(ResolverError::Reference(
            ReferenceKind::Message { .. } | ReferenceKind::Term { .. },
        )) => (Code::MissingMessage, error.to_string()),
        FluentError::ResolverError(ResolverError::Cyclic) => (Code::CyclicReference, "it refers to itself".to_string()),
        FluentError::ResolverError(ResolverError::TooManyPlaceables) => {
            (Code::CyclicReference, "it has more placeables than can be resolved".to_string())
        }
        other => (Code::CatalogueSyntax, other.to_string()),
    };
    Diagnostic::error(code, format!("message `{message}` cannot be formatted: {}", text.to_lowercase()))
        .at(span.clone())
}
