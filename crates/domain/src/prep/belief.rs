//! What a few marks allow to believe about a round, on the scale of votes from 1 (no hire) to 4 (hire).
//!
//! The marks of one round are taken as draws from a normal distribution whose mean and variance are both unknown, with
//! the conjugate normal-inverse-gamma prior (Gelman et al., Bayesian Data Analysis, 3rd edition, section 3.3); a mark
//! of weight `w` counts as `w` draws. The prior says what is true of somebody of whom nothing is known: a little below
//! the bar ([`PRIOR_MEAN`]), worth one mark. The mean is then t-distributed, and the range holds four fifths of it:
//! it begins wide, shrinks with the root of what was done, and widens when the marks disagree.
//!
//! All marks come from one judge, the person. That error does not average out, so its square is added to the spread
//! ([`SHARED_ERROR`]): no number of self-given marks makes a range narrower than a quarter of a point to each side.

/// One mark.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Mark {
    /// From 1 to 4.
    pub value: f64,
    /// How many whole marks it is worth.
    pub weight: f64,
}

/// What is believed after some marks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Belief {
    pub mean: f64,
    /// Four fifths of what may be so lie between these, within 1 to 4.
    pub low: f64,
    pub high: f64,
    /// How many whole marks it rests on.
    pub rests_on: f64,
}

/// Between lean no hire and the middle.
pub const PRIOR_MEAN: f64 = 2.25;
const PRIOR_MARKS: f64 = 1.0;
/// Marks of one round differ by about this, as variance.
const PRIOR_VARIANCE: f64 = 0.36;
const PRIOR_FREEDOM: f64 = 2.0;
/// By how much somebody may see themselves wrongly all the time.
pub const SHARED_ERROR: f64 = 0.2;
/// The 90th percentile of the normal distribution; with the 10th it encloses four fifths.
const Z: f64 = 1.281_552;

/// Puts the marks together; nothing without any.
#[must_use]
pub fn believe(marks: &[Mark]) -> Option<Belief> {
    let n: f64 = marks.iter().map(|mark| mark.weight).sum();
    if marks.is_empty() || n <= 0.0 {
        return None;
    }
    let sample = marks.iter().map(|mark| mark.weight * mark.value).sum::<f64>() / n;
    let spread: f64 = marks.iter().map(|mark| mark.weight * (mark.value - sample).powi(2)).sum();
    let kappa = PRIOR_MARKS + n;
    let mean = (PRIOR_MARKS * PRIOR_MEAN + n * sample) / kappa;
    let freedom = PRIOR_FREEDOM + n;
    let off = PRIOR_MARKS * n / kappa * (sample - PRIOR_MEAN).powi(2);
    let variance = (PRIOR_FREEDOM * PRIOR_VARIANCE + spread + off) / freedom;
    let half = t_90(freedom) * (variance / kappa + SHARED_ERROR * SHARED_ERROR).sqrt();
    Some(Belief { mean, low: (mean - half).max(1.0), high: (mean + half).min(4.0), rests_on: n })
}

/// The 90th percentile of Student's t, by its expansion (Abramowitz and Stegun 26.7.5); within 0.05 from two degrees on.
fn t_90(freedom: f64) -> f64 {
    let first = (Z.powi(3) + Z) / (4.0 * freedom);
    let second = (5.0 * Z.powi(5) + 16.0 * Z.powi(3) + 3.0 * Z) / (96.0 * freedom * freedom);
    Z + first + second
}

impl Belief {
    /// Which part of the range lies above a line, from 0 to 1.
    #[must_use]
    pub fn above(&self, line: f64) -> f64 {
        if self.high <= self.low {
            return f64::from(u8::from(self.mean >= line));
        }
        ((self.high - line) / (self.high - self.low)).clamp(0.0, 1.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(values: &[f64]) -> Belief {
        let marks: Vec<Mark> = values.iter().map(|value| Mark { value: *value, weight: 1.0 }).collect();
        believe(&marks).expect("there are marks")
    }

    fn width(belief: Belief) -> f64 {
        belief.high - belief.low
    }

    #[test]
    fn nothing_is_believed_of_nothing() {
        assert_eq!(believe(&[]), None);
        assert_eq!(believe(&[Mark { value: 3.0, weight: 0.0 }]), None);
    }

    #[test]
    fn a_range_narrows_with_marks_that_agree_and_widens_with_those_that_do_not() {
        let (one, four, many) = (of(&[3.0]), of(&[3.0; 4]), of(&[3.0; 200]));
        assert!(width(one) > width(four) && width(four) > width(many), "{one:?} {four:?} {many:?}");
        assert!(width(of(&[2.0, 4.0, 2.0, 4.0])) > width(four));
        assert!(width(one) > 1.0, "one mark says little: {one:?}");
    }

    #[test]
    fn no_number_of_own_marks_is_certainty() {
        let sure = of(&[2.5; 2000]);
        assert!(width(sure) >= 2.0 * Z * SHARED_ERROR, "{sure:?}");
    }

    #[test]
    fn the_mean_begins_below_the_bar_and_goes_where_the_marks_are() {
        assert!(of(&[4.0]).mean < 3.2);
        assert!((of(&[4.0; 50]).mean - 4.0).abs() < 0.05);
        let above = of(&[3.0; 6]).above(2.5);
        assert!(above > 0.7, "{above}");
        assert!(of(&[3.0; 6]).above(3.5) < 0.2);
    }
}
