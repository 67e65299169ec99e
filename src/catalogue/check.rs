//! Everything that can be known to be wrong in catalogues without a note: each check a file, all of them in [`CHECKS`].
//!
//! A check looks at the entries of every language ([`Catalogues`]), where it compares, beside their source, reading by
//! reading ([`text`]), so that each variant of a selection counts. It reports what it finds and changes nothing. A fault
//! of one entry by itself is looked for first: what differs from a source that is wrong is told when it has been mended.
//!
//! Catalogues of other projects are checked too. Their program is not known, so what is said of our functions, names and
//! templates stays silent for them.

mod abbreviations;
mod addresses;
mod agreeing_words;
mod agreement_variants;
mod agreements;
mod alike_variants;
mod annotations;
mod bare_values;
mod case_endings;
mod case_forms;
mod cases;
mod catalogues;
mod channels;
mod characters;
mod commas;
mod country_forms;
mod cycles;
mod dashes;
mod date_cases;
mod duplicates;
mod empty;
mod end_punctuation;
mod entry;
mod functions;
mod genders;
mod given;
mod government;
mod joined_words;
mod kazakh_letters;
mod kindred_attributes;
mod kindred_calls;
mod left_overs;
mod letters;
mod lost_plurals;
mod lost_variants;
mod missing;
mod misspelt_words;
mod mixed_scripts;
mod name_articles;
mod names;
mod no_break_spaces;
mod normal_form;
mod number_signs;
mod numbers;
mod options;
mod other_language;
mod pairs;
mod paragraphs;
mod pattern_values;
mod plain;
mod plural_numbers;
mod plurals;
mod prepositions;
mod punctuation;
mod quotation_marks;
mod references;
mod repeated_words;
mod russian;
mod same_as_source;
mod same_names;
mod sentence_articles;
mod signs;
mod small_letters;
mod source_forms;
mod spaces;
mod surroundings;
mod syntax_faults;
mod term_base;
mod terms;
mod text;
mod translated_twice;
mod undocumented;
mod unused;
mod uses;
mod variables;
mod variant_keys;
mod vocabulary;
mod way;
mod words;

use std::collections;
use std::ops::RangeInclusive;

use catalogues::{Catalogues, Files, Locale};
use entry::{Entry, Text};
pub(crate) use letters::cyrillic_twin;
pub(super) use letters::latin_twin;
pub use other_language::{foreign, is_copied, is_unknown};
pub(crate) use plain::{has_figure_for_letter, is_own_letter, mixed, strange_mark};
pub use surroundings::{BY_PROGRAM, Surroundings, ValueType};
use text::Reading;
pub(crate) use words::{Word, words};

use super::syntax::{self, Tree};
use crate::diagnostic::{Code, Diagnostics};
use crate::language::Language;
use crate::matching::Words;
use crate::source::Source;
use crate::threads;

/// Tables that are asked for every text: the hash of the standard library would take a tenth of the time of all checks.
type HashMap<K, V> = collections::HashMap<K, V, foldhash::fast::RandomState>;
type HashSet<T> = collections::HashSet<T, foldhash::fast::RandomState>;

/// A check.
pub struct Check {
    /// Its name: what it looks for.
    pub name: &'static str,
    /// The codes that its findings bear.
    pub codes: &'static [Code],
    /// What it looks at, and beside what.
    pub compares: &'static str,
    /// When it runs.
    pub stage: Stage,
    scope: Scope,
    run: fn(&Catalogues, &mut Diagnostics),
}

/// When a check runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// First, whenever a project is opened: what is wrong with an entry by itself, so that no sentence can be said.
    Alone,
    /// Whenever a project is opened: what is wrong beside other entries, and would stand on paper unseen.
    Beside,
    /// When catalogues are checked: what no note is wrong by, or what is told where a note uses it.
    Review,
    /// Then, last: what is told only where nothing else is.
    Rest,
}

impl Stage {
    /// All stages.
    pub const ALL: RangeInclusive<Self> = Self::Alone..=Self::Rest;
}

/// What a check has to go through at a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Scope {
    /// All entries at once: most hold those of a language against each other.
    Whole,
    /// Some entries, with what they are in other languages. Such checks go through the catalogues part by part, one after
    /// the other through each, so that what one has read is still at hand for the next (docs/benchmarks.md).
    Parts,
}

/// All checks, in the order in which they run.
pub const CHECKS: &[Check] = {
    use Code as C;
    use Scope::{Parts, Whole};
    use Stage::{Alone, Beside, Rest, Review};
    macro_rules! checks {
        ($($module:ident, $name:literal, [$($code:ident),+], $stage:ident, $scope:ident, $compares:literal;)*) => {
            &[$(Check {
                name: $name,
                codes: &[$(C::$code),+],
                compares: $compares,
                stage: $stage,
                scope: $scope,
                run: $module::check,
            }),*]
        };
    }
    checks! {
        syntax_faults, "syntax", [CatalogueSyntax], Alone, Whole,
            "each file with the syntax of Fluent: entries that do not parse, selections without a default or with two";
        characters, "characters", [ForbiddenCharacter], Alone, Whole,
            "each file, literals by number included, with the characters that cannot be seen";
        duplicates, "duplicates", [Duplicate], Alone, Whole,
            "identifiers of a language, attributes of an entry, variants of a selection with each other";
        names, "names", [MissingForm, InvalidValue, EmptyText, CatalogueSyntax, BareValue], Alone, Whole,
            "the attributes of names with the cases and forms that there are";
        references, "references", [MissingMessage], Alone, Whole,
            "references to messages, terms and attributes with those of the language";
        cycles, "cycles", [CyclicReference], Alone, Whole,
            "references with each other: whether any leads back to where it began";
        functions, "functions", [UnknownFunction, MissingForm], Alone, Whole,
            "calls with the functions, arguments, cases, forms and date patterns that there are";
        terms, "terms", [MissingForm, MissingVariable, UnknownFunction, BareValue], Alone, Whole,
            "the arguments of terms with the variants and variables of the term; variants with what can be chosen";
        empty, "empty", [EmptyText], Alone, Parts,
            "each text and plural variant: whether it says anything";
        mixed_scripts, "mixed-scripts", [MixedScripts], Alone, Parts,
            "the letters of each word with each other and with the language's";
        plurals, "plurals", [PluralCategory, MissingForm], Alone, Parts,
            "the variants of a number with the plural categories of the language";
        variant_keys, "variant-keys", [MissingForm], Beside, Parts,
            "the words by which an entry chooses with those that fields and dates can be, or with those of its source";
        bare_values, "bare-values", [BareValue], Beside, Parts,
            "dates, numbers and names with the functions that say them";
        given, "given", [MissingVariable], Beside, Parts,
            "the variables of the source with what its messages are given and their comments explain, those of dates in every language";
        variables, "variables", [ExtraVariable, OmittedVariable, MissingVariable], Beside, Parts,
            "the variables of each reading with those of the source's";
        pattern_values, "pattern-values", [OmittedVariable], Beside, Parts,
            "the values that patterns of dates say with those of the source's";
        channels, "channels", [OmittedVariable, DifferentCase], Beside, Parts,
            "the names of channels with themselves: whose channel it is, in each of their cases";
        paragraphs, "paragraphs", [UnmatchedPassage], Beside, Parts,
            "the number of paragraphs of each text with that of its source";
        lost_plurals, "lost-plurals", [PluralCategory], Review, Parts,
            "a number before a word with the choice that the source makes by it";
        lost_variants, "lost-variants", [MissingForm], Review, Parts,
            "the words by which a source chooses with those of each translation";
        source_forms, "source-forms", [DifferentCase], Review, Parts,
            "the forms that sentences ask for with those of the source's";
        uses, "uses", [MissingMessage], Review, Whole,
            "the messages that templates and the program ask for with those of each language";
        cases, "cases", [MissingForm], Review, Whole,
            "the cases and forms that sentences ask for with those of the names that they can be given";
        agreements, "agreements", [MissingForm], Review, Whole,
            "the gender and number that sentences choose by with those of the names that they can be given";
        agreement_variants, "agreement-variants", [MissingForm], Review, Whole,
            "the variants of sentences that agree with a name with the gender and number of the names that they can be given";
        kindred_calls, "kindred-calls", [DifferentCase], Review, Whole,
            "the case or article that a sentence asks for with those of sentences with the same words beside it";
        government, "government", [DifferentCase], Review, Whole,
            "the case of a name with the preposition, postposition or verb beside it";
        case_forms, "case-forms", [CaseOfOtherName], Review, Whole,
            "the words of each case of a name with those of the name";
        addresses, "addresses", [CaseOfOtherName], Review, Whole,
            "the lines of an address with the words of its name and the lines of other addresses";
        case_endings, "case-endings", [CaseEnding], Review, Whole,
            "each word of a name with itself in the other cases";
        genders, "genders", [WrongGender], Review, Whole,
            "the gender and number of a name with the ending of its word";
        name_articles, "name-articles", [MissingForm], Review, Whole,
            "the names of several words with those that have an article, and short forms with their long ones";
        same_names, "same-names", [SameName], Review, Whole,
            "names of parties, terms, places and months with each other";
        missing, "missing", [MissingMessage], Review, Whole,
            "messages, terms, attributes and forms of the source with those of each translation";
        annotations, "annotations", [Annotation], Review, Whole,
            "annotations with those that there are, and what they leave out with the source";
        unused, "unused", [UnusedMessage, MissingMessage], Review, Whole,
            "messages with what templates and other entries ask for, their attributes with those of the source";
        plural_numbers, "plural-numbers", [PluralWithoutNumber], Review, Parts,
            "the variants of a number with each other: whether each says the number";
        left_overs, "left-overs", [LeftOver], Review, Parts,
            "each text with the marks, placeholders and markup that are never meant to be printed";
        alike_variants, "alike-variants", [AlikeVariants], Review, Parts,
            "the variants of a selection with each other, where those of the source differ or genders do";
        agreeing_words, "agreeing-words", [DifferentCase], Review, Whole,
            "the ending of a word that agrees with a name with the case of the name";
        date_cases, "date-cases", [DifferentCase], Review, Whole,
            "the case of a month with its place in the date";
        sentence_articles, "sentence-articles", [DifferentCase], Review, Whole,
            "the article of a name with its place in the sentence";
        number_signs, "number-signs", [NumberSign], Review, Parts,
            "the sign before a number with that of the language and that of the source";
        spaces, "spaces", [Space], Review, Parts,
            "spaces with what stands beside them";
        joined_words, "joined-words", [JoinedWord], Review, Parts,
            "words with the values and variants that they stand beside";
        quotation_marks, "quotation-marks", [QuotationMark], Review, Parts,
            "quotation marks with those of the language";
        dashes, "dashes", [Dash, Ellipsis], Review, Parts,
            "dashes with those of the language, hyphens and stops with what they stand for";
        no_break_spaces, "no-break-spaces", [NoBreakSpace], Review, Parts,
            "spaces with the words that belong together";
        pairs, "pairs", [Unpaired], Review, Parts,
            "brackets and quotation marks of each reading with their partners";
        numbers, "numbers", [DifferentNumber], Review, Parts,
            "numbers of each reading with those of the source's and of its variant, and of the cases of a name with the name's";
        options, "options", [DifferentFormat], Review, Parts,
            "the options with which numbers and dates are written with those of the source's";
        punctuation, "punctuation", [Punctuation], Review, Parts,
            "punctuation marks with those beside them";
        commas, "commas", [Punctuation], Review, Whole,
            "the words that begin a clause in Russian with the comma before them";
        prepositions, "prepositions", [Misspelt], Review, Whole,
            "Russian prepositions with the letters that follow them";
        end_punctuation, "end-punctuation", [EndPunctuation], Review, Parts,
            "the end of each reading with that of the source's, its questions with those of the source, the cases of a name with the name";
        small_letters, "small-letters", [SmallLetter], Review, Parts,
            "the first letter of each sentence with that of the source's";
        kazakh_letters, "kazakh-letters", [MixedScripts], Review, Whole,
            "Kazakh words with those that differ by the letters that Russian lacks";
        normal_form, "normal-form", [NormalForm], Review, Parts,
            "each word with its normal form C";
        repeated_words, "repeated-words", [RepeatedWord], Review, Parts,
            "each word, and words in a row, with those before them";
        same_as_source, "same-as-source", [SameAsSource], Review, Parts,
            "each translation with its source, whole and in parts of three words";
        other_language, "other-language", [OtherLanguage], Review, Parts,
            "words in a row with the small words, letters and catalogues of other languages";
        translated_twice, "translated-twice", [TranslatedTwice], Review, Whole,
            "translations of equal sources with each other";
        term_base, "term-base", [TermBase], Review, Whole,
            "names that the source says with the names of the translation";
        abbreviations, "abbreviations", [TermBase], Review, Whole,
            "the abbreviations of the source with those of the other texts of the translation";
        country_forms, "country-forms", [CountryForms], Review, Whole,
            "long and short names of a state within one text";
        undocumented, "undocumented", [UndocumentedVariable], Review, Whole,
            "variables with the comments that explain them";
        kindred_attributes, "kindred-attributes", [MissingForm], Rest, Whole,
            "what all other names of a kind say of themselves with what a name says: its article, its gender";
        misspelt_words, "misspelt-words", [Misspelt], Rest, Whole,
            "each word with those of other texts that stand beside the same words";
    }
};

/// The files of one language.
pub struct Folder {
    /// The language; unknown where neither a folder nor a file names it.
    pub language: Option<Language>,
    /// As findings call it: `locales/ru/`.
    pub shown: String,
    /// The files, each with the name that it shares with its counterparts in other languages.
    pub files: Vec<(String, Source)>,
    /// What the language has for numbers.
    pub words: Words,
}

/// Runs the checks of some stages over several languages. What earlier stages have found must be among the findings: what
/// is wrong by itself is not compared with.
///
/// `surroundings` is what a project gives its messages; without it the catalogues are another project's, unless they hold
/// names of ours.
pub fn check(
    folders: &[Folder],
    source: &Language,
    surroundings: Option<&Surroundings>,
    stages: RangeInclusive<Stage>,
    findings: &mut Diagnostics,
) {
    let trees: Vec<Vec<Tree>> =
        threads::map(folders, &|folder| folder.files.iter().map(|(_, file)| syntax::parse(file)).collect());
    let files = folders.iter().zip(&trees).map(|(folder, trees)| Files {
        language: folder.language.clone(),
        shown: &folder.shown,
        trees: folder.files.iter().map(|(name, _)| name.as_str()).zip(trees).collect(),
        words: &folder.words,
    });
    let ours = surroundings.is_some() || trees.iter().flatten().any(Tree::has_names);
    let catalogues = Catalogues::read(&files.collect::<Vec<_>>(), source, surroundings, ours);
    let wanted = CHECKS.iter().filter(|check| stages.contains(&check.stage)).collect::<Vec<_>>();
    let parts = catalogues.parts();
    for stage in wanted.chunk_by(|one, next| one.stage == next.stage) {
        match stage.first().map(|check| check.stage) {
            Some(Stage::Rest) => stage.iter().for_each(|check| (check.run)(&catalogues, findings)),
            _ => run(stage, &catalogues, &parts, findings),
        }
    }
}

/// Runs the checks of one stage on as many threads as there are. What they find is in their order.
fn run(stage: &[&Check], catalogues: &Catalogues, parts: &[Catalogues], findings: &mut Diagnostics) {
    catalogues.mark_faulty(findings);
    let empty = findings.sibling();
    let found_by = |check: &Check, catalogues: &Catalogues| {
        let mut found = empty.sibling();
        (check.run)(catalogues, &mut found);
        // What stands beside it is then not held against it. A review finds nothing of that kind.
        if check.stage == Stage::Beside {
            catalogues.mark_faulty(&found);
        }
        found
    };
    let (whole, by_part): (Vec<&Check>, Vec<&Check>) = stage.iter().partition(|check| check.scope == Scope::Whole);
    let of_part = |part| by_part.iter().map(|check| found_by(check, part)).collect::<Vec<_>>().into_iter();
    let (whole, mut by_part) =
        threads::join(|| threads::map(&whole, &|check| found_by(check, catalogues)), || threads::map(parts, &of_part));
    let mut whole = whole.into_iter();
    for check in stage {
        match check.scope {
            Scope::Whole => whole.next().into_iter().for_each(|found| findings.absorb(found)),
            Scope::Parts => by_part.iter_mut().filter_map(Iterator::next).for_each(|found| findings.absorb(found)),
        }
    }
}
