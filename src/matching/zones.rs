//! Time zones: `UTC+5`, "Astana time", «по времени Астаны», «Мәскеу уақыты бойынша», «МСК».
//!
//! The time of a place says nothing of the place: a text that leaves it out says less, even where it names the place
//! elsewhere.

use std::sync::Arc;

use super::extract::Reading;
use super::fact::{Strength, Value};
use super::meaning::{Meaning, Weight};
use super::names;
use super::times;

/// Takes the time zones out of a text.
pub fn read(reading: &mut Reading<'_, '_>) {
    counted(reading);
    for index in 0..reading.tokens.all.len() {
        if reading.is_plain(index) {
            continue;
        }
        let Some((end, place, strength)) = of_place(reading, index) else { continue };
        if (index..end).all(|at| reading.is_free(at)) {
            reading.add(index..end, vec![Value::PlaceTime(place)], strength);
        }
    }
}

/// The time of a place that begins at a token, and where it ends.
fn of_place(reading: &Reading<'_, '_>, index: usize) -> Option<(usize, Arc<str>, Strength)> {
    let by_itself = reading.phrase(index, |meaning| match meaning {
        Meaning::PlaceTime(place) => Some(Arc::clone(place)),
        _ => None,
    });
    if let Some((end, place)) = by_itself {
        return Some((end, place, Strength::Likely));
    }
    if let Some(start) = reading.end_of(index, &Meaning::TimeBefore) {
        let (end, place, weight) = place_at(reading, start)?;
        return Some((end, place, names::strength(weight).max(Strength::Likely)));
    }
    let (behind, place, weight) = place_at(reading, index)?;
    let end = reading.end_of(behind, &Meaning::TimeBehind)?;
    Some((end, place, names::strength(weight).max(Strength::Likely)))
}

fn place_at(reading: &Reading<'_, '_>, index: usize) -> Option<(usize, Arc<str>, Weight)> {
    let (end, (name, weight)) = names::at(reading, index)?;
    name.starts_with("place-").then_some((end, name, weight))
}

/// `UTC+5`, `GMT+05:30`. One that says nothing but what others are counted from may be left to what is understood.
fn counted(reading: &mut Reading<'_, '_>) {
    for index in 0..reading.tokens.all.len() {
        let Some(behind) = reading.end_of(index, &Meaning::Zone).filter(|_| reading.is_free(index)) else { continue };
        // A dash between spaces is a dash: "UTC – the time of the world".
        let is_joined = reading.tokens.is_glued(behind) || reading.tokens.is_glued(behind + 1);
        let sign = match reading.tokens.written(behind) {
            "+" => Some(1),
            "−" => Some(-1),
            "-" | "–" if is_joined => Some(-1),
            _ => None,
        };
        let hours = times::two_digits(reading, behind + 1).filter(|hours| *hours <= 14);
        let (Some(sign), Some(hours)) = (sign, hours) else {
            reading.add(index..behind, vec![Value::Zone(0)], Strength::Likely);
            continue;
        };
        let minutes =
            reading.tokens.is_glued_sign(behind + 2, &[':', '.']).then(|| times::two_digits(reading, behind + 3));
        let minutes = minutes.flatten().filter(|minutes| *minutes < 60 && reading.tokens.is_glued(behind + 3));
        let end = behind + if minutes.is_some() { 4 } else { 2 };
        let offset = sign * (i16::from(hours) * 60 + i16::from(minutes.unwrap_or(0)));
        reading.add(index..end, vec![Value::Zone(offset)], Strength::Sure);
    }
}
