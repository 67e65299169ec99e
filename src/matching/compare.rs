//! What two texts do not have in common.
//!
//! Facts are taken off against each other in rounds, the surest first: what is said alike, then what can be meant alike,
//! then what differs only in a unit that the other text states at another number. What is left over stands in one text
//! alone.

use std::cmp::Reverse;
use std::collections::{HashMap, HashSet, VecDeque};

use super::fact::{Fact, Form, Strength, Value};
use super::lengths::{self, Length};
use super::{runs, shares};

/// Above so many facts left over, they are paired in their order alone.
const MOST_COMPARED: usize = 40;

/// What is left of two texts, as indices of their facts.
#[derive(Debug, Default)]
pub struct Leftovers {
    /// In the first alone.
    pub left: Vec<usize>,
    /// In the second alone.
    pub right: Vec<usize>,
    /// Dates that both have, of which one says the year and the other does not.
    pub undated: Vec<(usize, usize)>,
}

/// Facts left over after what is said alike, at most, of which more than that is asked: texts that have so little in
/// common are no versions of each other.
const MOST_MATCHED: usize = 1000;

/// Numbers from which on two words that imply them are compared: "a thousand", «миллион».
const LARGE: u32 = 1000;

/// Takes the facts of two texts off against each other.
pub fn leftovers(left: &[Fact], right: &[Fact]) -> Leftovers {
    let mut sides = Sides {
        left,
        right,
        of_left: (0..left.len()).filter(|index| !is_name(&left[*index])).collect(),
        of_right: (0..right.len()).filter(|index| !is_name(&right[*index])).collect(),
        undated: Vec::new(),
    };
    // A word that only implies a number takes none away from one that says it.
    sides.take_off_what_is_alike(|fact| Some(fact.form));
    sides.take_off_what_is_alike(|fact| (fact.form != Form::Implied).then_some(Form::Figures));
    if sides.of_left.len().max(sides.of_right.len()) <= MOST_MATCHED {
        sides.take_off_what_is_said_in_two(shares::are_of_part);
        for least in [Strength::Sure, Strength::Likely, Strength::Weak] {
            sides.take_off(|left, right| {
                left.strength.min(right.strength) >= least && left.agrees(right) && !is_implied_by_other(left, right)
            });
        }
        sides.take_off_what_is_implied();
        sides.take_off(shares::are_same);
        sides.take_off_what_is_said_in_two(shares::are_of_share_or_time);
        sides.take_off(|left_fact, right_fact| loosely(left_fact, right_fact, left, right));
        sides.drop_years();
        sides.drop_what_is_within_ranges();
        sides.drop_weekdays();
    }
    let (mut of_left, mut of_right) = (sides.of_left, sides.of_right);
    of_left.extend(names_alone(left, right));
    of_right.extend(names_alone(right, left));
    drop_places_of_times(&mut of_left, &mut of_right, left, right);
    of_left.sort_unstable();
    of_right.sort_unstable();
    Leftovers { left: of_left, right: of_right, undated: sides.undated }
}

struct Sides<'f> {
    left: &'f [Fact],
    right: &'f [Fact],
    of_left: Vec<usize>,
    of_right: Vec<usize>,
    undated: Vec<(usize, usize)>,
}

impl Sides<'_> {
    /// Takes off what both say in the same way, the surest first; only facts of the same `class`, of which some have none.
    fn take_off_what_is_alike(&mut self, class: impl Fn(&Fact) -> Option<Form>) {
        let by_strength = |facts: &[Fact], order: &[usize]| {
            let mut order = order.to_vec();
            order.sort_by_key(|index| Reverse(facts[*index].strength));
            order
        };
        let mut free: HashMap<(&Value, Form, Option<Length>), VecDeque<usize>> = HashMap::new();
        for index in by_strength(self.right, &self.of_right) {
            if let Some(class) = class(&self.right[index]) {
                let fact = &self.right[index];
                free.entry((fact.value(), class, fact.length)).or_default().push_back(index);
            }
        }
        let (mut left_taken, mut right_taken) = (HashSet::new(), HashSet::new());
        for index in by_strength(self.left, &self.of_left) {
            let fact = &self.left[index];
            let Some(class) = class(fact) else { continue };
            if let Some(other) = free.get_mut(&(fact.value(), class, fact.length)).and_then(VecDeque::pop_front) {
                left_taken.insert(index);
                right_taken.insert(other);
            }
        }
        self.of_left.retain(|index| !left_taken.contains(index));
        self.of_right.retain(|index| !right_taken.contains(index));
    }

    /// Takes off each fact against one that it is the same as; those that can mean the fewest things choose first.
    fn take_off(&mut self, same: impl Fn(&Fact, &Fact) -> bool) {
        let mut order = self.of_left.clone();
        order.sort_by_key(|index| self.left[*index].readings.len());
        let mut free: Vec<usize> = self.of_right.clone();
        free.sort_by_key(|index| self.right[*index].readings.len());
        let mut taken = Vec::new();
        for index in order {
            let fact = &self.left[index];
            if let Some(at) = free.iter().position(|other| same(fact, &self.right[*other])) {
                let other = free.remove(at);
                taken.push((index, other));
            }
        }
        for (index, other) in &taken {
            if let (Value::Date { year, .. }, Value::Date { year: others, .. }) =
                (self.left[*index].value(), self.right[*other].value())
                && year.is_some() != others.is_some()
            {
                self.undated.push((*index, *other));
            }
        }
        self.of_left.retain(|index| !taken.iter().any(|(left, _)| left == index));
        self.of_right.retain(|index| !taken.iter().any(|(_, right)| right == index));
    }

    /// Takes off ordinals against words that imply their number: "a third of it", «треть». Where the other text has an
    /// ordinal of its own left, that one stands in its place.
    fn take_off_what_is_implied(&mut self) {
        let has_ordinal = |facts: &[Fact], of: &[usize]| of.iter().any(|index| facts[*index].form == Form::Ordinal);
        let [left, right] = [has_ordinal(self.left, &self.of_left), has_ordinal(self.right, &self.of_right)];
        if !(left && right) {
            self.take_off(|left, right| is_implied_by_other(left, right) && left.agrees(right));
        }
    }

    /// Takes off what one text says at once, and the other with two numbers: 75 %, "three quarters".
    fn take_off_what_is_said_in_two(&mut self, is_both: fn(&Fact, &Fact, &Fact) -> bool) {
        for (left, [one, next]) in shares::said_in_two(self.left, &self.of_left, self.right, &self.of_right, is_both) {
            self.of_left.retain(|index| *index != left);
            self.of_right.retain(|index| ![one, next].contains(index));
        }
        for (right, [one, next]) in shares::said_in_two(self.right, &self.of_right, self.left, &self.of_left, is_both) {
            self.of_right.retain(|index| *index != right);
            self.of_left.retain(|index| ![one, next].contains(index));
        }
    }

    /// What stands within a list is said by a range of the other text.
    fn drop_what_is_within_ranges(&mut self) {
        let (left, right) = (self.left, self.right);
        self.of_left.retain(|index| !runs::is_within(&left[*index], right));
        self.of_right.retain(|index| !runs::is_within(&right[*index], left));
    }

    /// A day of the week beside its date may be left out, unless the other text has another in its place.
    fn drop_weekdays(&mut self) {
        let (left, right) = (self.left, self.right);
        let has = |facts: &[Fact], of: &[usize]| of.iter().any(|index| weekday(&facts[*index]).is_some());
        let [of_left, of_right] = [has(left, &self.of_left), has(right, &self.of_right)];
        if !(of_left && of_right) {
            self.of_left.retain(|index| weekday(&left[*index]) != Some(true));
            self.of_right.retain(|index| weekday(&right[*index]) != Some(true));
        }
    }

    /// A year that stands by itself in one text is said by a date of the other.
    fn drop_years(&mut self) {
        let (left, right) = (self.left, self.right);
        self.of_left.retain(|index| !says_year(right, &left[*index]));
        self.of_right.retain(|index| !says_year(left, &right[*index]));
    }
}

/// Whether a fact is a day of the week, and whether it stands beside its date.
fn weekday(fact: &Fact) -> Option<bool> {
    matches!(fact.value(), Value::Weekday(_)).then_some(fact.form == Form::Implied)
}

fn says_year(facts: &[Fact], fact: &Fact) -> bool {
    let Value::Number(number) = fact.value() else { return false };
    let Some(said) = number.small().filter(|year| (1800..2200).contains(year)) else { return false };
    facts
        .iter()
        .any(|fact| matches!(fact.value(), Value::Date { year: Some(year), .. } if u32::try_from(*year) == Ok(said)))
}

/// Whether one says its place in an order, and the other only implies a number.
fn is_implied_by_other(left: &Fact, right: &Fact) -> bool {
    matches!((left.form, right.form), (Form::Implied, Form::Ordinal) | (Form::Ordinal, Form::Implied))
}

/// Whether two numbers differ only in that one has a unit, which the other's text states elsewhere: "from 5 to 10 per
/// cent", «от 5 процентов до 10».
fn loosely(left: &Fact, right: &Fact, all_left: &[Fact], all_right: &[Fact]) -> bool {
    let states = |facts: &[Fact], value: &Value| facts.iter().any(|fact| fact.value().has_unit_of(value));
    let pairs = |bare: &Fact, full: &Fact, facts: &[Fact]| {
        let Value::Number(number) = bare.value() else { return false };
        full.value().magnitude() == Some(*number)
            && !matches!(full.value(), Value::Number(_))
            && !(matches!(full.value(), Value::Time { .. }) && lengths::is_no_time(bare))
            && states(facts, full.value())
    };
    let last_alike = left.length.is_none() || right.length.is_none() || left.length == right.length;
    last_alike && (pairs(left, right, all_left) || pairs(right, left, all_right))
}

fn is_name(fact: &Fact) -> bool {
    matches!(fact.value(), Value::Name(_))
}

/// The names that stand in the first text and not in the second. One may name a party once and the other twice; each is
/// told at its first place, with the strength of its surest mention.
fn names_alone(facts: &[Fact], others: &[Fact]) -> Vec<usize> {
    let mut found: Vec<usize> = Vec::new();
    for (index, fact) in facts.iter().enumerate().filter(|(_, fact)| is_name(fact)) {
        if others.iter().any(|other| other.value() == fact.value()) {
            continue;
        }
        match found.iter_mut().find(|known| facts[**known].value() == fact.value()) {
            Some(known) if facts[*known].strength < fact.strength => *known = index,
            Some(_) => {}
            None => found.push(index),
        }
    }
    found
}

/// Leaves out the times of places that the other text only names, for a language may say the two alike: "in Astana time",
/// «во время Астаны».
fn drop_places_of_times(of_left: &mut Vec<usize>, of_right: &mut Vec<usize>, left: &[Fact], right: &[Fact]) {
    let are_one = |one: &Fact, other: &Fact| match (one.value(), other.value()) {
        (Value::PlaceTime(own), Value::Name(other)) | (Value::Name(own), Value::PlaceTime(other)) => own == other,
        _ => false,
    };
    let is_said = |fact: &Fact, others: &[Fact], of: &[usize]| of.iter().any(|other| are_one(fact, &others[*other]));
    let (all_left, all_right) = (of_left.clone(), of_right.clone());
    of_left.retain(|index| !is_said(&left[*index], right, &all_right));
    of_right.retain(|index| !is_said(&right[*index], left, &all_left));
}

/// What stands in the place of what: pairs of facts left over, and those that have no partner.
pub fn pair(left: &[&Fact], right: &[&Fact]) -> Vec<(Option<usize>, Option<usize>)> {
    let mut free: Vec<usize> = (0..right.len()).collect();
    let mut partners: Vec<Option<usize>> = vec![None; left.len()];
    let nearest = |own: &Fact, free: &[usize], fit: fn(&Fact, &Fact) -> bool| {
        let mut fitting = free.iter().enumerate().filter(|(_, other)| fit(own, right[**other]));
        if left.len().max(right.len()) > MOST_COMPARED {
            return fitting.next().map(|(at, _)| at);
        }
        fitting.min_by_key(|(_, other)| distance(own, right[**other])).map(|(at, _)| at)
    };
    if let (Some(own), Some(other)) = (only_ordinal(left), only_ordinal(right)) {
        free.retain(|index| *index != other);
        partners[own] = Some(other);
    }
    for fit in [same_number as fn(&Fact, &Fact) -> bool, same_kind, both_figures] {
        for (index, own) in left.iter().enumerate() {
            if partners[index].is_none()
                && let Some(at) = nearest(own, &free, fit)
            {
                partners[index] = Some(free.remove(at));
            }
        }
    }
    let alone = free.into_iter().map(|index| (None, Some(index)));
    partners.into_iter().enumerate().map(|(index, partner)| (Some(index), partner)).chain(alone).collect()
}

fn distance(left: &Fact, right: &Fact) -> usize {
    strsim::damerau_levenshtein(&format!("{:?}", left.value()), &format!("{:?}", right.value()))
}

/// The one fact that says its place in an order; none where there are several. "First" and "second" alone are never missed,
/// but one does not stand for the other.
fn only_ordinal(facts: &[&Fact]) -> Option<usize> {
    let mut ordinals = (0..facts.len()).filter(|index| facts[*index].form == Form::Ordinal);
    ordinals.next().filter(|_| ordinals.next().is_none())
}

/// Whether two facts that stand in each other's place contradict each other.
pub fn contradict(left: &Fact, right: &Fact) -> bool {
    let are_ordered = left.form == right.form && matches!(left.form, Form::Ordinal | Form::Enumerating);
    left.strength.max(right.strength) > Strength::Weak || are_ordered || are_weak_and_apart(left, right)
}

/// Whether two that are not missed by themselves cannot stand for each other all the same: currencies, one week and one month,
/// half a million and a billion.
fn are_weak_and_apart(left: &Fact, right: &Fact) -> bool {
    let are = |form: Form| left.form == form && right.form == form;
    let is_large = |fact: &Fact| match *fact.value() {
        Value::Number(number) | Value::Sum(number, _) => number.small().is_none_or(|number| number >= LARGE),
        _ => false,
    };
    let last = |fact: &Fact| fact.length.is_some();
    are_currencies(left, right)
        || are_of_one_aspect(left, right)
        || (are(Form::Cardinal) || are(Form::Implied)) && last(left) && last(right) && left.aspect == right.aspect
        || are(Form::Implied) && is_large(left) && is_large(right)
}

/// Whether both say what part, how many times, how often or of which state something is.
fn are_of_one_aspect(left: &Fact, right: &Fact) -> bool {
    left.aspect.is_some() && left.aspect == right.aspect
}

fn are_currencies(left: &Fact, right: &Fact) -> bool {
    matches!((left.value(), right.value()), (Value::Currency(_), Value::Currency(_)))
}

/// The same number with another unit, or one that was a date.
fn same_number(left: &Fact, right: &Fact) -> bool {
    let day = |value: &Value| match value {
        Value::Date { day: Some(day), .. } => Some(u32::from(*day).into()),
        value => value.magnitude(),
    };
    left.strength == right.strength && day(left.value()).is_some_and(|number| Some(number) == day(right.value()))
}

fn same_kind(left: &Fact, right: &Fact) -> bool {
    // A word that may be a number is not missed for another, unless both are said in the same way: "one", «три».
    let is_counted = left.form == right.form && matches!(left.form, Form::Cardinal | Form::Ordinal | Form::Enumerating);
    let least = if is_counted { left.strength.max(right.strength) } else { left.strength.min(right.strength) };
    let are_enumerating = (left.form, right.form) == (Form::Enumerating, Form::Enumerating);
    let sure = least > Strength::Weak || are_enumerating || are_weak_and_apart(left, right);
    let is_zone = |value: &Value| matches!(value, Value::Zone(_) | Value::PlaceTime(_));
    let same = std::mem::discriminant(left.value()) == std::mem::discriminant(right.value())
        || is_zone(left.value()) && is_zone(right.value());
    sure && same && (left.strength == right.strength || !is_name(left))
}

/// Figures for figures: "5 %" and "5.30".
fn both_figures(left: &Fact, right: &Fact) -> bool {
    let is_figure = |fact: &Fact| {
        fact.strength == Strength::Sure && !matches!(fact.value(), Value::Name(_) | Value::Link(_) | Value::Mail(_))
    };
    is_figure(left) && is_figure(right)
}
