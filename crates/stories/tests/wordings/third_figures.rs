//! A third round: a start for something else, and impact on nobody.

use crate::check;

#[test]
fn metric_without_baseline() {
    check("metric-without-baseline", "Result", "
        ! S: Three teams drove 57 models of pump, and each new model broke one of them. || R: Calls about dead pumps fell by 64 percent, and new models go live three times faster.
        ! S: We had 40 shops and 900 orders a day. || R: Returns from the shops fell by 30 percent.
        ! S: The pipeline had 212 jobs. || R: The pipeline is twice as fast.
        ! S: Nine nurses shared one tablet. || R: The nurses make 40 percent fewer mistakes.
        ! S: I ran a team of eleven. || R: The team ships twice as often.
        ! S: We served 14,000 readers. || R: Readers stay 25 percent longer.
        ! Crashes fell from nine a week to two, and advertising income rose by 12 percent.
        ! The queue is empty by noon; complaints are down by a third.
        ! Calls to the desk went from 120 to 70 a week. Churn fell by 20 percent.
        ! T: I had until 1 May, and 40,000 euro. || R: The cost of a parcel fell by 18 percent.
        ! S: The build machines cost 3,000 euro a month. || R: Builds are 60 percent faster now.
        ! S: In March we were woken on 11 nights. || R: The time of a repair shrank by half.
        ! Onboarding takes half as long.
        ! Bookings are up by a fifth.
        ! Sales climbed 9 percent.
        ! The error rate was cut to a tenth.
        ! A: I asked 31 shops what they wait for. || R: The shops wait 40 percent less.
        ! S: In May our 12 pilots flew 300 hours. || R: Fuel per hour dropped by 7 percent for the pilots.
        ! Donations went up by 14 percent in the year after.
        ! S: It took us nine months to hire two welders. || R: Welders now finish a seam 20 percent sooner.
        ! S: Two of the 64 gates failed in 2019. || R: Passengers go through the gates twice as fast.
        ! S: I ran a team of six behind the recommendations. || R: Recommendations are clicked 18 percent more often.
        ! S: The auction clock froze for nine seconds whenever 200 buyers were bidding. || R: Frozen auctions are down by 96 percent.
        S: A nurse waited 31 seconds for each picture. || R: The wait shrank by 84 percent.
        S: In 2020 there were 64 incidents. || R: Incidents fell by half.
        S: Each deploy took 40 minutes. || R: Deploys are four times faster.
        A: I counted 900 wrong receipts a month. || R: Wrong receipts fell by 95 percent.
        S: Our bill was 41,000 euro a month. || R: The cloud bill fell by 40 percent.
        S: Churn stood at 9 percent. || R: Churn fell by a third.
        Page loads take 1.2 seconds, four times faster than the five of last year.
        A booking takes 40 seconds, half of the 80 before.
        Attrition halved: six left in 2020 and three in 2021.
        In 80 percent of the cases the first answer was the right one.
        We finished 20 percent under budget, at 80,000 euro.
        Two thirds of the pupils passed.
        S: With grep a search took 40 minutes. || R: A search is 800 times faster.
        S: Support got 120 calls a week about it. || R: Calls to support fell by 40 percent.
        S: The median time to a first reply was 47 minutes. || R: The time to reply fell by 87 percent.
        S: On a Monday, 300 boxes restarted. || R: Restarts fell by 98 percent.
        S: A customer stood in line for 22 minutes. || R: The queue is 60 percent shorter.
        S: Of 9,000 letters in a month 700 came back. || R: Letters that came back fell by 70 percent.
        The year closed at 1.3 million euro, against 1.2 million the year before.
        Ana told me that 90 percent would have been enough for her.
    ");
}

#[test]
fn no_business_impact() {
    check("no-business-impact", "Result", "
        ! The build went from 38 minutes to eight, and it has stayed there.
        ! All alerts joined one channel, and none has left it.
        ! The service stayed up for the whole quarter, at 99.99 percent.
        ! The tests run four times an hour, and reviews take a day instead of three.
        ! Throughput doubled to 9,000 messages a second, at half the memory.
        ! The pull requests of the team are smaller by a third.
        ! The repository lost 40,000 lines, and a deploy is one button.
        ! A recovery takes 4 minutes where it took 50.
        ! The library is in use by all six teams and has 94 percent coverage.
        ! The price service answers in 20 ms, and the order of the jobs is stable.
        ! Retention of the logs went from 7 to 90 days.
        ! The election of a leader takes two seconds, and the cluster stayed healthy.
        ! The shift of the reads to the replica was done in nine weeks.
        ! We launched the second version of the internal API in May.
        ! Deliveries of events are exact, with 0 duplicates.
        ! All 31 sources are in the index, 2.2 billion lines, and a search takes 3 seconds, where grep took 40 minutes.
        ! The batch is done at four instead of seven, and the disks stay half empty.
        ! The error budget lasted to the end of the quarter, with 40 percent of it left.
        ! The new parser costs 12 ms a page, and nobody has touched it since.
        ! Each team owns its modules, 40 in all, and merges without asking.
        ! Startup takes two seconds instead of nine, and the code review found 14 bugs.
        ! The loader reads 4,000 tiles an hour, and the archive was complete on 20 June.
        Crashes fell from 4,000 a day to 35, and Liis kept the project with us.
        Wrong grades fell from 60 a term to two.
        The motorway was empty by six, and a lorry is through in 50 seconds.
        Advertising income rose from 40,000 to 52,000 a week.
        Pilots now find a free slot in one minute instead of ten.
        The farmers harvested a week earlier.
        Donations grew from 1.2 to 1.3 million.
        Tickets sold went from 900 to 1,200 a night.
        Tariq was made team lead a year later.
        None of the eight left in the following year.
        Two interns took a permanent job with us.
        The insurer dropped its claim.
        The inspectors found nothing.
        The call centre went from 90 people to 60.
        The ministry published it as an example.
        Each welder saves half an hour a day.
        Warranty returns went from 300 to 40.
        Sign-ups went from 80 to 130 a day.
        Readers borrow 400 more audio books a month.
        The forecasters get their map at five instead of seven.
        The two of them stayed, and one leads the group today.
        The bakers start at four instead of three.
        Fewer people hang up: 4 percent instead of 19.
        The store rating climbed from 3.6 to 4.3 stars.
    ");
}
