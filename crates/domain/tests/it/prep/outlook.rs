use super::*;
use highbar_domain::prep::item::after;
use highbar_domain::prep::outlook::{WayOut, forecast, ways_out, words};
use highbar_domain::prep::plan::Act;

/// Somebody who does everything of each third day.
fn slow(days: i64) -> Seat {
    let mut seat = Seat::usual();
    for n in 0..days {
        seat.on(after(START, n));
        let today: Vec<String> = seat
            .plan
            .blocks
            .iter()
            .filter(|block| block.day() == Some(seat.today))
            .map(|block| block.id.clone())
            .collect();
        for block in today.into_iter().filter(|_| n % 3 == 0) {
            seat.act(Act::Done { block, minutes: None });
        }
    }
    seat.on(after(START, days));
    seat
}

#[test]
fn nothing_is_forecast_below_ten_days_of_evidence() {
    assert!(forecast(&slow(9).plan, &slow(9).facts()).band.is_none());
    assert!(forecast(&slow(10).plan, &slow(10).facts()).band.is_some());
}

#[test]
fn a_slow_start_is_forecast_as_too_slow_with_the_same_numbers_every_time() {
    let seat = slow(28);
    let forecast = forecast(&seat.plan, &seat.facts());
    let band = forecast.band.expect("there is enough to go on");
    assert!(band.low80 <= band.low50 && band.low50 <= band.expected, "{band:?}");
    assert!(
        band.expected <= band.high50 && band.high50 <= band.high80 && band.low80 < band.high80,
        "{band:?}"
    );
    assert!(band.expected < forecast.planned_minutes, "{forecast:?}");
    assert_eq!(highbar_domain::prep::outlook::forecast(&seat.plan, &seat.facts()), forecast);
    let ways = ways_out(&seat.plan, &forecast, &seat.facts());
    assert!(
        matches!(ways[..], [WayOut::MoreTime { .. }, WayOut::LaterDate { .. }, WayOut::Drop { .. }]),
        "{ways:?}"
    );
    let (title, _) = words::outlook(&seat.plan, &forecast, &seat.facts());
    assert!(title.starts_with("About ") && title.ends_with(" short"), "{title}");
}

#[test]
fn lines_of_the_burn_up_rise_and_end_where_they_should() {
    let seat = slow(20);
    let forecast = forecast(&seat.plan, &seat.facts());
    for line in [&forecast.points, &forecast.plan_points] {
        assert!(
            line.windows(2).all(|two| two[0].date < two[1].date && two[0].minutes <= two[1].minutes),
            "{line:?}"
        );
    }
    assert_eq!(forecast.points.last().map(|point| point.minutes), Some(forecast.done_minutes));
    let end = forecast.plan_points.last().expect("there is a line");
    assert_eq!((end.date, end.minutes), (LOOP, forecast.planned_minutes));
}

#[test]
fn what_fits_has_no_ways_out() {
    let seat = Seat::usual();
    let forecast = forecast(&seat.plan, &seat.facts());
    assert_eq!(ways_out(&seat.plan, &forecast, &seat.facts()), []);
    assert_eq!(words::headline(&seat.plan, &forecast, &seat.facts()), "One hour is enough today");
    let line = words::subline(process(), &seat.facts());
    assert_eq!(line, "Engineering manager, L6 · loop on Fri 20 Nov, in ten weeks");
}

#[test]
fn lengths_are_said_as_people_say_them() {
    for (minutes, said) in [
        (1, "one minute"),
        (45, "45 minutes"),
        (60, "one hour"),
        (90, "one and a half hours"),
        (110, "two hours"),
        (300, "five hours"),
        (4000, "66 and a half hours"),
    ] {
        assert_eq!(words::length(minutes), said);
    }
}
