//! A third round on the rules that had held: ten wordings each in other voices.

use crate::check;

#[test]
fn passive_action() {
    check(
        "passive-action",
        "Action",
        "
        ! The seams were redone over the winter, and the pressure test was passed.
        ! In the end a middle way was agreed.
        ! Two of the vendors were dropped and a third was brought in.
        ! The old forms were thrown out the same week.
        ! Next, a pilot was run in two branches.
        ! The night shift was informed, and the pumps were switched over.
        ! I rang the mayor. A date was named and the plan was redrawn.
        ! Then the whole thing got thrown away and a new start was made.
        ! Access rights were sorted out as well.
        ! An apology was sent to all 900 donors.
        The plan was torn up by the treasurer in front of me.
        I was shown the door, and I came back on Monday.
        I found the form that was handed out at the desk.
        The ferry was late, so I used the time to count the vans.
        She was known to be strict, and I liked that.
        I was stunned; the sum was off by a factor of ten.
        The cellar was flooded when I came in.
        I made sure that the right people were woken.
        The rule had been written in 1998, so I rang its author.
        I was struck by how quiet the room was.
    ",
    );
}

#[test]
fn we_over_i() {
    check(
        "we-over-i",
        "Action",
        "
        ! We rode the tram for a day, we noted where it broke, and then we drew the fix on a napkin.
        ! My group built the rig. We pulled the plug 200 times and wrote down what came back.
        ! We called the port, we counted the lorries, and I carried the coffee.
        ! Our crew split the boards in three heaps; we flashed the first heap, tested it and shipped it.
        ! We chose the smaller vendor and signed in May. We trained the desk. I wrote the minutes.
        ! First we drew the map, next we asked the guides, and last of all we changed the colours.
        I rode the tram for a day and noted where it broke. In the evening we looked at the map together.
        I built the rig and pulled the plug. We had a beer when it held.
        I called the port and counted the lorries. The guard and I walked the gate twice.
        I told the mayor that we had made the mistake, and that we would pay. I wrote the cheque.
        I asked what we could drop. Sami named three things, I named one, and I dropped all four.
    ",
    );
}

#[test]
fn vague_words() {
    check(
        "vague-words",
        "Result",
        "
        ! The queues at the gate got a good deal shorter.
        ! A fair number of drivers thanked us.
        ! It brought enormous relief to the desk.
        ! A large part of the letters now arrives.
        ! Hardly anybody complains these days, and the mood is much better.
        ! There are far fewer wrong plates.
        ! Quite some money was saved.
        ! Countless pages were read.
        ! Sales were very pleased with it.
        ! Within a short time most of the branches had joined.
        The guard has four screens fewer.
        Many a lorry still waits, but none longer than four minutes.
        The mayor called it a huge step, and paid for nine more.
        Most of the 61 branches joined: 44.
        It is still too slow for two of the nine ports.
        Ten days after, the several lists were one.
    ",
    );
}

#[test]
fn no_metric() {
    check(
        "no-metric",
        "Result",
        "
        ! The port kept the system, and the officer shook my hand.
        ! The pumps run, and the matron has not rung since.
        ! On 3 June the last paper list went into the bin.
        ! Platform 9 has its screen, and so has gate 4.
        ! The council voted for it in the autumn of 2022.
        ! It is in use to this day, in both of the harbours.
        The line at the desk is down to a handful, three or four.
        A lorry is through in under a minute.
        Every second reminder now arrives.
        One in five wrote back.
        The trip takes half an hour less.
        Not one wrong plate since.
        It paid for itself within a year.
    ",
    );
}

#[test]
fn no_timeframe() {
    check(
        "no-timeframe",
        "Action",
        "
        ! I rode the tram, read the logs and gave each ride a number.
        ! I rang the nurse each evening and read her what I had found.
        ! I stood at the gate until the queue was gone.
        ! It took the pump a minute to start, and I cut that to ten seconds.
        ! I asked the guard first, and the officer after him.
        ! When she had calmed down I showed her the list.
        I had it working by the first snow, in December.
        I stayed up for two nights.
        I wrote it on a Sunday and showed it on the Monday.
        I was done a fortnight before the fair.
        I gave them till Whitsun, which was three weeks off.
        It took me the whole summer.
        In the spring of 2019 I rang the port.
    ",
    );
}

#[test]
fn no_learning() {
    check(
        "no-learning",
        "Learning",
        "
        ! You should always keep your promises.
        ! A good team can do anything.
        ! I learned that honesty is the best policy.
        ! This taught me to be humble and to keep an open mind.
        ! People first, technology second.
        ! I learned how crucial it is to bring everyone on board from the start.
        ! If you fail to plan, you plan to fail.
        ! Details matter, and so does the big picture.
        ! It made me a more patient person and a better listener.
        ! What doesn't kill you makes you stronger.
        I stand at the gate for a day before I draw a screen.
        I take the tram first now.
        I had read logs where I should have read faces; I sit at the desk for an hour a month now.
        I thought the treasurer was slow. She was counting what I had left out.
        Fear was a better map than the error log. I ask for it first now.
        I let a pump run for a week before I sign.
        I used to ask for more data. Today I ask who wrote it.
        My own clock was the wrong one: since that winter each date of mine goes through the harbour office.
    ",
    );
}

#[test]
fn jargon() {
    check(
        "jargon",
        "Action",
        "
        ! I moved the QRT feed behind Pelican and told the VBX people.
        ! I got the G3-PASS for the Tundra rollout from the LCB.
        ! The KRM was stale, so I rebuilt the KRM, and the KRM was right again.
        ! I filed two HWRs and took them to the TAC.
        ! I put the Osprey adapter into the Zephyr stack and closed the PKI-9 gap in the NDR.
        I rang DHL, the RAF and the mayor of Ulm.
        I wrote a PDF, a CSV and an SMS to 900 donors.
        I asked the NGO and the WHO, and flew with KLM.
        I changed the firmware of the GPS and the LTE modem.
        I rebuilt Pelican, which is our list of berths, and told Joana.
        I met Sinéad, Ngozi and Dr Łukasz Wójcik in Gdynia.
        I moved the HVAC alarms and the CCTV to one screen.
        I showed the MRI and the X-ray to the MD.
    ",
    );
}

#[test]
fn scope_below_level() {
    check(
        "scope-below-level",
        "Action",
        "
        ! I sat with two nurses and rewrote the alarm with my six engineers.
        ! I showed it to the harbour master, who liked it, and my team built it.
        ! I asked my own manager for a week, and he gave it to me.
        ! I paired with each of my developers and wrote a handbook for us.
        ! I drew it for the treasurer and changed the code with Kilian.
        I took it to the heads of all nine clinics' teams.
        I made it the rule for the whole port authority and its five divisions.
        I got seven teams to carry one pager.
        I sat down with legal, procurement and the works council.
        I wrote it with my peers in Lyon and Turin, and their groups took it over.
        I told the board what it would cost, and they paid.
    ",
    );
}
