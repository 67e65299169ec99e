//! Which part of a document is the translation of which: the cheapest way through both, from top to bottom.
//!
//! What is left out costs more than what differs, so that one missing paragraph leaves all others with their own.

/// Pairs of parts, by their indices; one that has no counterpart stands alone.
pub type Alignment = Vec<(Option<usize>, Option<usize>)>;

/// What it costs to leave a part without a counterpart.
const GAP: f32 = 1.0;

/// Steps of the way, at most. Documents that would take more are taken for parallel as far as they go.
const MOST_STEPS: usize = 2_000_000;

/// Aligns two lists of parts. `cost` is what it costs to pair a part with another, from 0 to 2; `None` forbids it.
pub fn align(left: usize, right: usize, cost: impl Fn(usize, usize) -> Option<f32>) -> Alignment {
    // What begins and ends alike needs no search.
    let cheap = |a: usize, b: usize| cost(a, b).is_some_and(|cost| cost < 0.05);
    let start = if left == right { (0..left).take_while(|index| cheap(*index, *index)).count() } else { 0 };
    let mut pairs: Alignment = (0..start).map(|index| (Some(index), Some(index))).collect();
    let (rows, columns) = (left - start, right - start);
    if rows.saturating_mul(columns) > MOST_STEPS {
        pairs.extend(
            (start..left.max(right))
                .map(|index| (Some(index).filter(|index| *index < left), Some(index).filter(|index| *index < right))),
        );
        return pairs;
    }
    pairs.extend(
        search(rows, columns, |a, b| cost(a + start, b + start))
            .into_iter()
            .map(|(a, b)| (a.map(|index| index + start), b.map(|index| index + start))),
    );
    pairs
}

#[derive(Clone, Copy)]
enum Step {
    Pair,
    Left,
    Right,
}

fn search(rows: usize, columns: usize, cost: impl Fn(usize, usize) -> Option<f32>) -> Alignment {
    let width = columns + 1;
    let mut steps = vec![Step::Right; (rows + 1) * width];
    let mut above: Vec<f32> = (0..=columns).scan(0.0, |sum, _| Some(std::mem::replace(sum, *sum + GAP))).collect();
    for row in 1..=rows {
        let mut current = vec![above[0] + GAP; 1];
        steps[row * width] = Step::Left;
        for column in 1..=columns {
            let mut best = (above[column] + GAP, Step::Left);
            let without = current[column - 1] + GAP;
            if without < best.0 {
                best = (without, Step::Right);
            }
            if let Some(pair) =
                cost(row - 1, column - 1).map(|cost| above[column - 1] + cost).filter(|pair| *pair <= best.0)
            {
                best = (pair, Step::Pair);
            }
            current.push(best.0);
            steps[row * width + column] = best.1;
        }
        above = current;
    }
    let (mut row, mut column) = (rows, columns);
    let mut pairs = Vec::new();
    while row > 0 || column > 0 {
        let step = if row == 0 { Step::Right } else { steps[row * width + column] };
        match step {
            Step::Pair => {
                (row, column) = (row - 1, column - 1);
                pairs.push((Some(row), Some(column)));
            }
            Step::Left => {
                row -= 1;
                pairs.push((Some(row), None));
            }
            Step::Right => {
                column -= 1;
                pairs.push((None, Some(column)));
            }
        }
    }
    pairs.reverse();
    pairs
}

#[cfg(test)]
mod tests {
    use super::*;

    fn aligned(left: &str, right: &str) -> Alignment {
        let (left, right): (Vec<char>, Vec<char>) = (left.chars().collect(), right.chars().collect());
        align(left.len(), right.len(), |a, b| Some(if left[a] == right[b] { 0.1 } else { 1.3 }))
    }

    #[test]
    fn one_part_that_is_missing_leaves_the_others_with_their_own() {
        let pairs = aligned("abcdef", "abdef");
        assert_eq!(pairs.iter().filter(|(a, b)| a.is_none() || b.is_none()).count(), 1);
        assert!(pairs.contains(&(Some(2), None)));
    }

    #[test]
    fn parts_that_differ_are_paired_where_their_number_is_the_same() {
        assert_eq!(aligned("abc", "axc"), vec![(Some(0), Some(0)), (Some(1), Some(1)), (Some(2), Some(2))]);
    }

    #[test]
    fn nothing_is_aligned_with_nothing() {
        assert_eq!(align(0, 0, |_, _| Some(0.0)), Vec::new());
        assert_eq!(align(1, 0, |_, _| Some(0.0)), vec![(Some(0), None)]);
    }

    #[test]
    fn documents_of_any_length_are_aligned() {
        assert_eq!(align(5000, 4999, |_, _| Some(1.0)).len(), 5000);
    }
}
