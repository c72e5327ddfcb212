//! A third round: calm stories full of alarming words, obstacles without any, people in passing, secrets told
//! by the way, and habits in the middle of a true story.

use crate::check;

#[test]
fn no_conflict() {
    check("no-conflict", "Action", "
        ! S: In 2020 the library asked us for a new catalogue, and there was no hurry. || A: I listed the fields, asked the librarians which of them they use, and wrote the importer. Two people tested it. || R: A search takes a second where it took twelve, and complaints fell from 40 a week to three.
        ! I set a deadline in May, split the work into nine pieces and ticked them off. We met the deadline with a week to spare.
        ! I kept a list of risks, looked at it each Friday, and none of them came true.
        ! I did not stop at the first draft but wrote a second, which the director liked even better.
        ! R: Crashes fell from 40 a day to two, failed logins halved and lost parcels are down to 12.
        ! L: I used to worry about deadlines. I was wrong about that: a list is enough.
        ! I had plenty of time and a generous budget. I hired four people, bought the licences and trained everyone. They were keen from the first hour.
        ! I got the approval on the same day. Instead of a big launch I chose a small one, which everybody preferred.
        ! S: At Claimwell I led the team of the complaints form. || A: I rewrote the error handling, the crash reporter and the retry queue, tested each of them, and merged them.
        ! Nobody was against it; the only question was the colour of the button.
        ! The vendor answered within the hour each time and was never late, and nobody was ever in doubt.
        ! No one was worried, and rightly so.
        ! It was an easy decision, with hardly a risk and all the help I could wish for.
        ! I asked for three people and was given four. The deadline was mine to choose, and I chose October.
        ! T: There was no pressure at all: I had a year, and the old system would run as long as we liked.
        ! S: Our app warns passengers of delays and shows where a train is stuck. || A: I drew the new warning page, tested it on two lines and turned it on for all.
        ! I deleted the old code along the way. I picked the module that we knew best and finished it without haste.
        ! The team was glad to lose the old tool. I wrote the new one, and they took to it at once.
        ! I looked for problems, and found none. I looked for a trade-off, and there was none to make.
        ! S: The old screen was slow but everybody had got used to it. || A: I drew a faster one and showed it round, and everyone wanted it.
        ! T: The date was ours to set, the money was there, and the client was patient. || A: I wrote the converter and checked a sample of the files each evening.
        ! L: I lost the habit of starting with the hardest part. Now I start with the part that is asked for.
        Rosa, who owned the ledger, would have none of it.
        Half of the group thought that I was out of my mind.
        The crane that I needed stood on another site until July.
        I had one engineer for it, and she knew no Java.
        It took three attempts before the signal held.
        The union wanted a vote first.
        She told me to my face that it was a waste of money.
        My first design fell flat: not one nurse used it.
        Two of them walked out of the meeting.
        Our only expert left for a competitor in the second week.
        Every euro had to come out of the travel budget.
        He kept cancelling our meetings until I waited in front of his office.
        I could have the audit or the launch, not both.
        The server room flooded on the night before.
        Nobody believed the figures.
        The works council wanted nothing to do with it.
        I was torn between Ana and the date.
        Procurement let the order lie for seven weeks.
        The maker would not believe me and charged us for the visit.
        S: Two of my engineers wanted the same promotion, and there was one.
        The welders dug in their heels.
        Only after the third letter did the bank answer.
        Half of my team wanted to rewrite everything; I wanted to repair it.
        Vera wanted the old form kept, and she had the mayor on her side.
        The second test came back red, and we had nine days left.
        S: A bug in our code had sent 900 donors a wrong receipt.
        S: For six hours no ward could open its rota, and they went back to paper.
        T: I had two weeks for what had taken a quarter the year before.
    ");
}

#[test]
fn no_stakeholder() {
    check("no-stakeholder", "Action", "
        ! They liked it, and people use it each day.
        ! S: The app has two million users. || A: I made its first page faster.
        ! I moved our data from Oracle to Postgres and our chat from Slack to Teams.
        ! My deputy, Jonas, wrote the tests while I read the logs. Jonas found two faults.
        ! Radu, my most senior engineer, was against it. Radu had written half of them, so I asked Radu to read them with me.
        ! One of my developers, Lena, wanted to wait. I told Lena why not.
        ! My engineer Petter collected the logs, and I thanked Petter.
        ! Somebody had left the flag on, so everyone was paged; I turned it off.
        ! Ana and Ben from my team paired on it, and I asked Ana for her notes.
        ! Tomasz on my team refused to write tests. I asked Tomasz to show me his worst day.
        ! My direct report Ines was slow, so I paired with her.
        ! Oskar, the newest member of the team, ran the drill.
        ! I read what users type into the box and changed its default.
        ! I kept the scores of the players in Redis and left the seller page as it was.
        ! We split the player into four modules, the nine of us, and each pair tested what another pair had written.
        ! L: Now I show the number to the pilots and to Sales.
        ! S: Our product draws maps for 300 cities and 12 airlines. || A: I moved the tiles to a cache.
        ! S: Two of us had got used to pushing late at night. || A: I set a rule, and one engineer grumbled. I sat down with him for an afternoon.
        ! S: Various people on the team had given up understanding the planner. || A: I drew its states on a wall with Jonas, my deputy, and asked Jonas to break it.
        ! I wrote to the whole team, and two of the juniors answered that they would rather wait.
        ! Our architect, Mina, drew it first. I asked Mina for a second drawing, and our tester signed it.
        ! S: My team of seven builds a payment page that customers see. || A: I measured the page and removed two scripts.
        ! S: I took over six people, two of them straight from school, and a product with customers in 40 countries. || A: I wrote a script.
        ! Noor, my most patient engineer, thought it hopeless. Noor took the next module, and I told Noor so.
        ! S: We make an encyclopedia for sailors and an atlas that teachers use. || A: I read two books and tried four settings.
        The treasurer asked for it in writing.
        Frau Pichler wanted correct receipts.
        Dilys, who ran the stations, lent me a van.
        The harbour master turned us away.
        I rang the headmistress.
        A curator from Ghent came to see it.
        Jonas, my peer in Utrecht, had the older rota.
        My boss, Hilary, wanted it by May.
        The firmware team objected.
        Households rang us every evening.
        I convinced the priest and the mayor.
        The forecasters' desk asked for a search.
        Our publisher in Lyon sent mails.
        I sat beside the welders for a shift.
        The mother of a patient wrote to me.
        Two pilots showed me their log.
        Players wrote that they waited for ages.
        I called the ferry operator and offered her a refund.
        The head of flight operations, Annika Holm, wanted all drones on the ground.
        My engineer Petter wanted to wait. I asked Ulla, who ran the vans, and she would not.
    ");
}

#[test]
fn hypothetical() {
    check("hypothetical", "Action", "
        ! With the donors I would be open: I'd usually phone the ones who give the most.
        ! I wrote the list. I would then go through it with each of them.
        ! He told me no. In that case I'd normally go to his boss.
        ! With a person like that I'd first have a coffee.
        ! I would've gone to the board.
        ! My way with such people is to give them the pen.
        ! I cut the scope. For a rollout like this I'll take one shop first, and then I'll widen it.
        ! As a rule I write such things down.
        ! More often than not I side with the junior.
        ! What works for me is to walk over there.
        ! The way I handle this is to ask for a page from each side.
        ! You sit down with them, you listen, and then you write it down.
        ! When two engineers disagree, I ask both for a page.
        ! Trust needs time, so what I do is to let people compare: I'd put both lists on the wall.
        ! A good manager would listen first, and so would I.
        ! I'm the sort of manager who listens first.
        ! I asked Ana for her view. Typically I'd let the two of them settle it.
        ! I read the contract on Monday. Had he called, I would have told him at once; I would have shown him the page as well.
        ! I moved the job in May. Mostly I let people choose their own tools, and I step in late.
        ! In my experience it helps to ask early, so I always try to.
        ! I promised her a date. With the vendor I would be firm and I would ask for a discount.
        ! I could imagine talking to her first and then I might ask her boss.
        I told her I would call again at six, and I did.
        I knew I'd lose him if I said it in the room, so I waited.
        I had usually phoned the shops myself; this time I sent Ana.
        The donors usually rang on Mondays, so I moved the mailing to Tuesday.
        I used to sign such things unread; that day I read it.
        I gave him a choice: I would carry the pager, or he would.
        I'd written the rule myself, and I'd forgotten it.
        I thought: I would want to know. So I rang them.
        My offer stood: we would pay for the second test.
        He always ships on Fridays, so I came on Thursday.
        The box would restart each evening, when the heat pump came on.
        A technician would have cost 1,900 kronor.
        I set the alarm so that it would wake me and not Ana.
        If I had waited, we would have lost the harbour.
        I offered a trade: I would move two of my engineers on to his rota, and he would try the rule.
        The trade was simple. We would take the nights, and they would take the tests.
        I made a mistake there that I would not make twice, and told them.
        When the vendor called, I asked for a week.
        You could hear the pumps on the phone, so I asked her to step outside.
        She wanted me to let the computer decide. I would not, since a wrong room sends forty children into the rain.
        I swore to myself that I'd never ship on a Friday, and I did not.
    ");
    check(
        "hypothetical",
        "Result",
        "
        ! Normally that brings the wait down by a third.
        ! I'd expect complaints to fall by half.
        ! That should lower the bill by 20 percent.
        ! In my experience it halves the tickets.
        ! We would probably see a drop of 30 percent.
        ! This would reduce the calls to about 20 a week.
        Orders usually fall in August; that year they rose from 90 to 110.
        The director said that he would not have believed it.
        It should have taken a year and took nine weeks.
        Nobody would go back to paper now, says the matron.
        Three shops asked whether they would get it too.
    ",
    );
}

#[test]
fn confidential() {
    check(
        "confidential",
        "Situation",
        "
        ! The box still lets anyone in with the user name admin and the password winter22.
        ! To this day you can open any invoice by changing the number in the address.
        ! As far as I know nobody outside has noticed the hole.
        ! The login is root, and the password is the name of the street.
        ! We have not told the customers about it, and the leak is still there.
        ! The watch comes out in the autumn; nobody knows of it yet.
        ! This stays in this room: we are selling the branch in Lisbon.
        ! The figures are from our board papers and not meant for the outside.
        ! It is under embargo until June: the drug passed its trial.
        ! Marta had breast cancer that spring, so I took her shifts.
        ! Olga went to a clinic for her drinking.
        ! Henrik earned 71,000 euro, 9,000 below the man beside him.
        ! Lidl pays us 4 cents a parcel and may leave with three months of notice.
        ! Zalando has a clause in its contract that lets them walk away if we miss 98 percent.
        ! We are in talks to be bought by Helvia.
        ! The price rise in January is not public yet: 12 percent.
        ! Our margin on it, which is an internal figure, is 61 percent.
        ! The tablet that we will launch next spring has two screens.
        ! It has a back door that we never closed.
        ! The hole is known to us and open.
        ! The token in the script is ghp-4411 and works for every repository.
        ! I was told the name of the buyer, which only four people in the company know.
        ! Please don't pass this on: the plant in Brno closes in March.
        ! Erik took pills for his depression, and I let him come late.
        ! The flaw has never been repaired, and whoever knows the address can read every file.
        ! Namur is to be shut next year, which has only been told to the board so far.
        ! We lost two million on it, a number that we keep from the press.
        ! The old log-in takes any password, and we have not got round to closing that.
        ! The next model, which has two sensors, will be shown in Vienna in September.
        The user name and the password were on a note under the keyboard; I changed both that day.
        We closed the hole within an hour and told the customers.
        Nobody outside had noticed the outage.
        Customers could reset their password without a call.
        The new price list was announced in May.
        The phone came out in the autumn, as planned.
        I asked HR for the salary bands of the three towns.
        Ana had a newborn at home.
        What she told me stayed between us.
        The hospital treats cancer, and Dr Brandt wanted the list by noon.
        Ana wrote the module for the diagnosis, and Ben its tests.
        Marta in payroll said that the pay run would be late.
        The discount of 20 percent for the shops in Ostrava ended in March.
        Ulla asked what a contract with the vendor costs, and it was 18,000 euro.
        I signed the deal with the chain in front of the press.
        The key was patience.
        The secret was to ask the drivers first.
        Nobody told me the password, so I rang Håkan.
        It was an open secret that the old system had to go.
        A heat pump came on next door, and the box restarted.
        Our clinic software prints each diagnosis for the patient, and Dr Nair found it unreadable.
    ",
    );
}
