# Answers to the questions people ask.
# The answer holds at every week; each further attribute is for the weeks, patterns or facts named in the topic's file.

## Spasm and back pain

topic-rehab-a-spasm = How do I get over a back spasm while I am pregnant?
    .answer = Check for danger signs first, then move gently and build up in small steps.
        For two days, rest on your side in short spells, breathe slowly and take short walks with small, pain-free pelvic tilts.
        A wrapped warm or cold pack can go on the sore muscle for up to 15 minutes.
        When your pain is 5 out of 10 or less, add the hands-and-knees cat stretch and a few minutes of gentle strengthening.
        Ask for a physio if it is not clearly better in 72 hours, or keeps coming back.
    .no-heat = Use neither heat nor cold on skin that is numb, and no heat on broken skin.
        Leave heat off with a temperature of 37.5 C or more, and for 48 hours after a new injury.
        Leave cold off if you have Raynaud's, cold hives or poor circulation.
    .before-37 = Phone your maternity team now, day or night, if you are not yet 37 weeks and the pain comes and goes in a pattern.
        Phone too for a new, low, dull ache that does not ease within an hour of rest and a change of position.
    .pelvic-girdle = If the pain is at the front or back of your pelvis, keep both knees together and your weight even.
        Leave out wide-leg and one-leg moves.

topic-relieve-spasms = How can I ease back spasms?
    .answer = Change position, breathe out slowly, and warm or cool the muscle for up to 15 minutes.
        Then move gently as soon as you can.
        In the longer run, moving and getting stronger on several days a week helps more than any one trick.
        Shoes that support you, pillows for sleeping on your side, and lifting with your legs can mean fewer spasms.
    .no-heat = Use neither heat nor cold on skin that is numb, and no heat on broken skin.
        Leave heat off with a temperature of 37.5 C or more, and for 48 hours after a new injury.
        Leave cold off if you have Raynaud's, cold hives or poor circulation.
    .before-37 = Phone your maternity team now, day or night, if you are not yet 37 weeks and the pain comes and goes in a pattern.
        Phone too for a new, low, dull ache that does not ease within an hour of rest and a change of position.

topic-treatments-for-spasms = What treatments are there for back spasms?
    .answer = The first treatments are ones you can do at home: changing position, gentle movement and stretching, light massage, and warmth or cold for up to 15 minutes.
        Added options are physio-led exercise, acupuncture, a flexible belt and TENS.
        The proof for these is moderate, low or mixed, and each has its own limits.
        Injections and electrical treatment in a clinic are for a clinician to decide.
    .tens-before-37 = TENS is not for you before 14 weeks.
        From 14 weeks until you reach 37 weeks, use it only if a physio, midwife or doctor has agreed and shown you where the pads go.
    .tens-from-37 = From 37 weeks you can ask about TENS on your back at home.
    .acupuncture-early = In the first 14 weeks, ask your maternity team before acupuncture.
    .massage-early = Before 12 weeks, keep massage to a light rub of the shoulders and back by a partner.
    .no-rub = Leave massage, rollers and balls to your team's word if you have had a clot or are at risk of one.
        Leave them out with pre-eclampsia, high blood pressure, bleeding, waters gone or a skin infection.
    .no-heat = Use neither heat nor cold on skin that is numb, and no heat on broken skin.
        Leave heat off with a temperature of 37.5 C or more, and for 48 hours after a new injury.
        Leave cold off if you have Raynaud's, cold hives or poor circulation.

topic-causes-of-low-back-spasms = What causes low back spasms in pregnancy?
    .answer = Most often, muscles that are working harder than they are used to.
        There is more weight in front, the tummy muscles are stretched and the buttock muscles get tired.
        Long spells of standing or sitting add to this, and so does stress.
        Back pain before this pregnancy is the strongest clue that it may happen.
        Hormones often get the blame, but the link between relaxin (a pregnancy hormone) and pain is weak.
    .before-37 = Phone your maternity team now, day or night, if you are not yet 37 weeks and the pain comes and goes in a pattern.
        Phone too for a new, low, dull ache that does not ease within an hour of rest and a change of position.

topic-relieve-back-pain = How can I ease back pain during pregnancy?
    .answer = Keep moving in ways that feel comfortable: walking, water exercise, pelvic tilts or a pregnancy class.
        Build up slowly towards 150 minutes a week.
        Warmth for up to 15 minutes, pillows for sleeping on your side, low-heeled shoes that support you, and short rests can help too.
        Ask for a physio (physical therapist) if the pain limits you or lasts more than two weeks.
    .pelvic-girdle = If your pain is at the front or back of your pelvis, use small, even moves with your knees together.
        Leave out wide-leg and one-leg moves and the breaststroke kick.
    .before-37 = Phone your maternity team now, day or night, if you are not yet 37 weeks and the pain comes and goes in a pattern.
        Phone too for a new, low, dull ache that does not ease within an hour of rest and a change of position.
    .before-24 = Phone today if you are not yet 24 weeks and you have new cramps or a new low ache that does not go away.
        Before about 16 weeks, ring your early-pregnancy service, doctor or emergency department.
    .no-heat = Leave heat off if you feel feverish or your temperature is 37.5 C or more, or on skin that is numb or broken.
        Leave it off a new injury for the first 48 hours too.
    .ask-first = Ask your maternity team before you start if your waters have broken, you have bled, or you had signs of early labour.
        Ask first with a low placenta, or a stitch or weak cervix.
        Ask first with pre-eclampsia, high blood pressure, or a baby who is not growing well.
        Ask first with triplets or a serious illness, or if you were told to rest.

topic-medication-for-spasms = Can I take medicine for back spasms?
    .answer = Ask before you take anything, and try warmth, rest on your side and gentle movement first.
        If they are not enough, paracetamol (acetaminophen) is the usual first choice in many places: the least you need for the shortest time, as the packet says.
        Check with a pharmacist or midwife first, above all with liver disease, an allergy or other medicines.
        Do not start ibuprofen-type tablets or gels or muscle relaxants, and do not stop a medicine you were given (low-dose aspirin too), unless your team says so.
        Ask to be seen if you need it for more than 3 days in a row.
    .fever = A fever needs a phone call as well as treatment: phone today at 38.0 C or more.
    .from-20 = From 20 weeks, medicine regulators say to avoid ibuprofen, naproxen and others of that kind.
        Later in pregnancy they say it more strongly still.
        If you have taken one, tell your pharmacist or midwife today.
    .before-20 = Before 20 weeks too, tell your pharmacist or midwife today if you took ibuprofen or the like more than once.

topic-acupuncture-for-spasms = Can acupuncture help back spasms?
    .answer = It may.
        Ten trials with 1,040 women, put together, found less back and pelvic pain, but the trials differed a lot.
        They tested pain, so this is not proof that it stops a spasm.
        Choose a registered practitioner who is trained in pregnancy, and tell them your week and every condition you have.
        Do not needle or press the points yourself.
    .ask-first = Ask your maternity team first if you bleed easily or take blood thinners, have a skin infection or weak immunity, or have a low placenta or a risk of early birth.
        Ask first in the first 14 weeks too.

topic-acupuncture-for-back-pain = Does acupuncture help with back pain?
    .answer = Probably, for some people.
        When trials were put together, pain fell by about 1.7 points on a scale of 0 to 10, but results varied a lot.
        The World Health Organization lists it as one option if you like the idea.
        Side effects in the trials were minor.
        Choose a registered practitioner who is trained in pregnancy.
    .ask-first = Ask your maternity team first if you bleed easily or take blood thinners, have a skin infection or weak immunity, or have a low placenta or a risk of early birth.
        Ask first in the first 14 weeks too.

topic-causes-of-spasms = What causes back spasms in pregnancy?
    .answer = Several things can set one off: your weight shifting forward, tired or weak muscles, a sudden lift or twist, staying in one position, and stress.
        At times the pain comes from the pelvic joints or from a nerve.
        Pain that comes in regular waves may be labour and not a spasm, so phone your maternity team if that happens.
    .before-37 = Phone your maternity team now, day or night, if you are not yet 37 weeks and the pain comes and goes in a pattern.
        Phone too for a new, low, dull ache that does not ease within an hour of rest and a change of position.

topic-are-spasms-bad = Are muscle spasms bad for me or my baby?
    .answer = A short cramp hurts, but it does not harm your baby.
        Leg cramps at night are common.
        Phone your maternity team if pain is constant, comes in waves, or comes with bleeding, fever or burning when you pee.
        Phone the same day, and do not rub it, if your calf is swollen, hot or red.
    .before-37 = Phone your maternity team now, day or night, if you are not yet 37 weeks and the pain comes and goes in a pattern.
        Phone too for a new, low, dull ache that does not ease within an hour of rest and a change of position.

topic-what-to-take-for-spasms = What can I take for muscle spasms?
    .answer = Start with what you can do, not what you can take: move gently, stretch slowly, and use warmth or cold for up to 15 minutes.
        Trials of magnesium and calcium for leg cramps had mixed results, so ask your clinician and do not dose yourself.
        Paracetamol (acetaminophen) may suit you, once you have checked with a pharmacist or midwife.
        Do not take ibuprofen-type tablets, muscle relaxants or herbs unless your team says so.
    .kidney-or-medicines = Do not take magnesium or other supplements with kidney disease unless your own team says so.
    .no-heat = Use neither heat nor cold on skin that is numb, and no heat on broken skin.
        Leave heat off with a temperature of 37.5 C or more, and for 48 hours after a new injury.
        Leave cold off if you have Raynaud's, cold hives or poor circulation.

topic-are-spasms-common = Are back spasms common in pregnancy?
    .answer = Back pain is, but no good survey has counted spasms alone.
        Studies put together found back pain in about 40 in 100 women, and back or pelvic pain in 63 in 100.
        An older review says that more than two in three have low-back pain.
        One article gives a figure for spasms with no source, so we do not show it.
        Common does not mean you have to put up with it.

topic-why-spasms-happen = Why do pregnant women get back spasms?
    .answer = Carrying more weight in front makes the back and hip muscles work in a new way.
        If they are not used to it, they tire and tighten up to guard.
        Being active, taking breaks and good support can make this less likely, though not always.
    .before-37 = Phone your maternity team now, day or night, if you are not yet 37 weeks and the pain comes and goes in a pattern.
        Phone too for a new, low, dull ache that does not ease within an hour of rest and a change of position.

topic-common-complaints = What are the most common complaints in pregnancy?
    .answer = Back or pelvic pain, feeling sick, heartburn, constipation, leg cramps and swelling are among the most common.
        The World Health Organization names the same group.
        Common does not mean you have to put up with it: ask for help with any of them.
        Swelling that is sudden, or in one leg only, needs a phone call the same day.

topic-what-is-tens = What is TENS?
    .answer = TENS is a small machine that sends mild pulses through pads on the skin; you feel a tingle.
        In one trial of 79 women at 32 weeks or later, it eased back pain more than exercise or paracetamol did.
        That is one small trial, so the proof is weak.
        Pads go on the back only, and some people must not use it, so read the TENS answer before you try.
    .before-37 = Do not use TENS before 14 weeks.
        From 14 weeks until you reach 37 weeks, use it only if a physio, midwife or doctor has agreed and shown you where the pads go.
    .from-37 = From 37 weeks, TENS on your back at home is an option, with the same limits.
    .not-for = Do not use TENS with a pacemaker or other implant, a known clot, bleeding in this pregnancy or a risk of early birth, or on numb or broken skin.
        With epilepsy or a heart-rhythm problem, ask first.

topic-can-sciatica-cause-spasms = Can sciatica cause back spasms?
    .answer = Yes, a sore nerve can make the muscles around it tighten up to guard.
        Pain that goes down the leg below the knee suggests that a nerve is irritated, so book to have it checked.
        In pregnancy most leg pain comes from the pelvis or hip muscles and not from a disc.
        Go to an emergency department now for new pain or weakness in both legs, numbness between your legs, or a change in your bladder or bowels.
    .weak-leg = If you have pain down one leg, phone today if that foot or leg is newly weak.
        Leave out nerve and hamstring stretches and deep forward bends until you have been seen.

topic-what-if-my-back-hurts = What should I do if my back hurts?
    .answer = Answer the safety questions first; if nothing worrying comes up, start with gentle movement and up to 15 minutes of warmth.
        Phone your maternity team straight away if you are bleeding, have a fever, or it burns when you pee.
        Phone today if the pain is severe.
        Book a visit if it lasts more than two weeks or stops you doing ordinary things.
    .before-37 = Phone your maternity team now, day or night, if you are not yet 37 weeks and the pain comes and goes in a pattern.
        Phone too for a new, low, dull ache that does not ease within an hour of rest and a change of position.
    .before-24 = Phone today if you are not yet 24 weeks and you have new cramps or a new low ache that does not go away.
        Before about 16 weeks, ring your early-pregnancy service, doctor or emergency department.
    .from-20 = From 20 weeks, phone now for strong back pain that starts suddenly and stays, pain under your ribs, or a fall or knock to your tummy.
    .no-heat = Leave heat off if you feel feverish or your temperature is 37.5 C or more, or on skin that is numb or broken.
        Leave it off a new injury for the first 48 hours too.

topic-prevent-back-pain = How can I prevent back pain?
    .answer = You can lower the odds a little, but not to nothing.
        In trials put together, people who exercised had about 8 to 9% fewer cases of low-back pain.
        No exercise has been shown to prevent pelvic girdle pain.
        Build up activity before and during pregnancy, take breaks and lift with your legs.
    .ask-first = Ask your maternity team before you start if your waters have broken, you have bled, or you had signs of early labour.
        Ask first with a low placenta, or a stitch or weak cervix.
        Ask first with pre-eclampsia, high blood pressure, or a baby who is not growing well.
        Ask first with triplets or a serious illness, or if you were told to rest.

topic-avoid-falling-forward = How can I avoid falling forward?
    .answer = Wear low, stable shoes, use the handrail, keep your feet apart and turn slowly.
        Exercise that makes your hips and ankles stronger helps your balance.
        Leaning back a little is natural as you grow, but locking your knees tires your back.
        Phone your maternity team if you fall, faint or have a knock to your tummy.
    .from-20 = From 20 weeks, any fall or knock to your tummy means phone your maternity unit today, even if you feel well.
    .hold-on = Hold on to something firm for standing exercises from 20 weeks, or at any week with pelvic pain.

topic-swollen-thigh = How do I get rid of a swollen thigh?
    .answer = Get it checked now: go to your maternity unit or an emergency department today, in person.
        New swelling, pain, heat or redness in one leg or thigh can be a blood clot, and pregnancy makes clots more likely.
        Do not rub, stretch, warm or exercise it, and do not put a tight stocking on it.
        Call the emergency number if you are short of breath, have chest pain or cough up blood.

topic-lift-a-small-object = How do I lift a small object?
    .answer = Stand close to it, bend your hips and knees, hold it near your body, and breathe out as you stand up with your legs.
        Do not twist: turn with your feet.
        Do not lift a load from below the middle of your shin or to above your head.
        Know your limit and ask for help.
    .pelvic-girdle = With pelvic girdle pain do not squat to lift.
        Kneel on one knee if that is comfortable, or ask someone else to pick it up.

topic-stretch-the-low-back = How do I stretch my lower back?
    .answer = Try the cat stretch on your hands and knees.
        Start with a flat back, draw your tummy in and round your back up a little.
        Hold for a few seconds, then go back to flat and do not let it sag.
        Start with five and work up to no more than ten, in a range that does not hurt.
    .wrist-or-knee = If your wrists or knees hurt on all fours, do the sitting pelvic tilt instead.
    .leg-pain = If pain runs down your leg, leave deep forward bends and hamstring stretches until you have been seen.
    .spasm = If your back is in spasm, wait until it calms down; hard stretching early on can make it worse.

topic-where-spasms-happen = Where in the body do spasms happen?
    .answer = Most often in the calves and feet at night, then the back, buttocks and tummy wall, and now and then the hands.
        A tightening across the whole womb is not a spasm of a back muscle.
        Phone your maternity team if tightenings come in a pattern.
    .before-37 = Before 37 weeks, phone now if tightenings come in any regular pattern.

topic-cramps-in-the-back = How do I get rid of cramps in my back?
    .answer = Lean forward over a worktop or a ball, breathe out slowly and rock your pelvis gently.
        Warmth or cold on the muscle for up to 15 minutes may ease it.
        Leave hard stretching alone for the first hours, and walk for a few minutes every hour.
        Phone your maternity team if the pain comes in waves, or with fluid or bleeding.
    .before-37 = Phone your maternity team now, day or night, if you are not yet 37 weeks and the pain comes and goes in a pattern.
        Phone too for a new, low, dull ache that does not ease within an hour of rest and a change of position.
    .before-24 = Phone today if you are not yet 24 weeks and you have new cramps or a new low ache that does not go away.
        Before about 16 weeks, ring your early-pregnancy service, doctor or emergency department.
    .from-37 = From 37 weeks, back pain that comes and goes may be labour: phone your labour line.
    .no-heat = Use neither heat nor cold on skin that is numb, and no heat on broken skin.
        Leave heat off with a temperature of 37.5 C or more, and for 48 hours after a new injury.
        Leave cold off if you have Raynaud's, cold hives or poor circulation.

topic-what-a-spasm-means = What does a muscle spasm mean?
    .answer = It means a muscle has tightened by itself and will not let go.
        This often follows tiredness, a strain, a long time in one position, or a fright.
        It hurts, but by itself it is rarely dangerous.
        The cause may be somewhere else, so go through the danger signs.
    .before-37 = Phone your maternity team now, day or night, if you are not yet 37 weeks and the pain comes and goes in a pattern.
        Phone too for a new, low, dull ache that does not ease within an hour of rest and a change of position.

topic-cramps-that-keep-coming = What should I do if muscle cramps keep coming?
    .answer = Ask your clinician if simple care has not helped after about two weeks, or if cramps come on most nights.
        They can look for other causes, such as a medicine you take.
        If one leg is swollen, red, hot or sore, get it checked today and do not rub it.

topic-relieve-cramps = How do I relieve a muscle cramp?
    .answer = Check the leg first: if it is swollen, hot, red or stays sore, do not rub or stretch it and get it seen today.
        If not, lengthen the muscle slowly, hold for 20 to 30 seconds, then walk.
        A light rub comes last of all, and only if no sign of a clot is there.
        Warmth on the thigh or buttock, for up to 15 minutes, may soothe a cramp there; keep heat and ice off the calf.
        Drinking is good for comfort but is not a proven cure.
    .no-rub = Do not rub the leg if you have had a clot or are at risk of one, unless your team agrees.
        Do not rub it with pre-eclampsia, high blood pressure, bleeding or waters gone.
    .no-heat = Use neither heat nor cold on skin that is numb, and no heat on broken skin.
        Leave heat off with a temperature of 37.5 C or more, and for 48 hours after a new injury.
        Leave cold off if you have Raynaud's, cold hives or poor circulation.

topic-cramps-from-exercise = How do I stop cramps from exercise?
    .answer = Stop the move, lengthen the muscle slowly, and start again more gently when it lets go.
        Next time, warm up for three to five minutes and build up slowly.
        Cool down at the end and drink as you would normally.
        If the calf stays sore, swollen, hot or red, do not rub it and get it checked today.

topic-spasms-that-interrupt-life = What if back spasms get in the way of my life?
    .answer = Do not wait: spasms that stop you sleeping, working or walking deserve a visit.
        That holds even if you think it is only how you stand or sit.
        A physio can fit the movement to you and check your pelvis.
        If you cannot stand or walk, phone today.
    .strong-pain = If your worst pain has been 6 or more out of 10 for two weeks, book to be seen; at 8 or more, phone today.

topic-what-is-a-strain = What is a muscle strain?
    .answer = It is when overuse or a sudden pull stretches the fibres of a muscle, often in the low back after a twist or lift.
        It usually settles over days to weeks with gentle activity.
        A pop, bruising or weakness needs to be checked.
        Phone your maternity team if you fell or had a blow to your tummy.
    .new-injury = For the first 48 hours after an injury leave heat alone; a wrapped cold pack for up to 15 minutes is the better choice.
    .from-20 = From 20 weeks, any fall or knock to your tummy means phone your maternity unit today.

topic-back-pain-and-leaking = What does it mean if my back hurts and I leak urine or stool?
    .answer = Go to an emergency department now if you cannot hold your pee or stool, cannot pee, are numb between your legs, or have weak legs.
        These can mean that nerves in your back are being squeezed, and time matters.
        A small leak only when you cough, sneeze or laugh is common in pregnancy; tell your midwife about it.
        Fluid that gushes or keeps on trickling may be your waters: phone now, and get emergency help if it is green, brown, bloody or smelly.

topic-causes-of-sciatica = What causes sciatic nerve pain?
    .answer = A disc, changes in the joints or tight buttock muscles can irritate the nerve; the womb itself rarely presses on it.
        True sciatica from a disc is not common in pregnancy.
        Walking and short changes of position suit most people, and a physio can help.
        Go to an emergency department now for pain or weakness in both legs, numbness between your legs, or trouble with your bladder or bowels.
    .one-leg = If one foot or leg is newly weak, phone today.
        Pain down one leg with normal strength: book to be seen within a few days.

topic-why-discs-herniate = Why does a disc slip or herniate?
    .answer = The outer ring of the disc gets weaker with age, repeated strain or injury, and then the soft centre can bulge out.
        Many shrink and settle over weeks.
        Go to an emergency department now for pain or weakness in both legs, numbness between your legs, or trouble with your bladder or bowels.

topic-what-is-a-facet-joint = What is a facet joint?
    .answer = Facet joints are small paired joints at the back of the spine that guide how it moves.
        When they are stiff or worn, they can hurt more as you bend back.
        In pregnancy the main advice is gentle movement.

topic-what-to-do-for-a-spasm = My back is in spasm. What do I do?
    .answer = Stop what you are doing, hold on to something firm and breathe out slowly.
        When it lets you, try a small pelvic tilt, then up to 15 minutes of warmth, then short walks.
        Ease into stretching later: too much too early can make it worse.
        If you cannot stand or walk, or a leg is weak or numb, phone now.
    .no-heat = Leave heat off if you feel feverish or your temperature is 37.5 C or more, or on skin that is numb or broken.
        Leave it off a new injury for the first 48 hours too.
    .before-37 = Phone your maternity team now, day or night, if you are not yet 37 weeks and the pain comes and goes in a pattern.
        Phone too for a new, low, dull ache that does not ease within an hour of rest and a change of position.

topic-release-a-spasm = How do I get a muscle spasm to let go?
    .answer = A light rub, warmth for up to 15 minutes, slow breathing and slow changes of position help the muscle let go.
        From 12 weeks you can also lean on a tennis ball against the wall for 30 to 60 seconds, on the upper back or buttock muscle and never on the spine.
        There is no need to press hard.
        Do not rub or press on a leg that is swollen, hot, red or sore.
    .from-16 = From 16 weeks, do this standing or on your side, not flat on your back.
    .before-12 = Before 12 weeks, keep massage to a light rub of your shoulders and back by a partner, and leave the ball out.
    .no-rub = Leave massage, rollers and balls to your team's word if you have had a clot or are at risk of one.
        Leave them out with pre-eclampsia, high blood pressure, bleeding, waters gone or a skin infection.
    .no-heat = Leave heat off if you feel feverish or your temperature is 37.5 C or more, or on skin that is numb or broken.
        Leave it off a new injury for the first 48 hours too.

topic-where-back-spasms-occur = Where in the back do spasms occur?
    .answer = Anywhere there is muscle: low down beside the spine, between the shoulder blades, or in the buttock or hip.
        Spasm of the upper back has been studied less.
        Phone today if the pain is in your side under the ribs, or high up under the right ribs.
        That can come from a kidney, or from pre-eclampsia (a blood-pressure illness of pregnancy).

topic-clinic-treatments = What can a clinic do for a spasm?
    .answer = Doctors at times use ultrasound treatment, a numbing injection or electrical treatment for spasm.
        In pregnancy these are not common, and a clinician decides case by case.
        None of them is for you to do yourself.
        Do not use electrical devices at home, other than TENS that has been agreed for you.

topic-treat-back-spasms = How do I treat back muscle spasms at home?
    .answer = Change position, use warmth or cold for up to 15 minutes, and do small pelvic tilts.
        From 12 weeks, a gentle ball against the wall can help a sore upper back or buttock, if nothing speaks against massage for you.
        When it is calmer, add short strengthening.
        Note what sets it off in your diary.
        Get help if nothing has changed after 72 hours.
    .no-heat = Use neither heat nor cold on skin that is numb, and no heat on broken skin.
        Leave heat off with a temperature of 37.5 C or more, and for 48 hours after a new injury.
        Leave cold off if you have Raynaud's, cold hives or poor circulation.
    .before-37 = Phone your maternity team now, day or night, if you are not yet 37 weeks and the pain comes and goes in a pattern.
        Phone too for a new, low, dull ache that does not ease within an hour of rest and a change of position.
    .leg-pain = If pain runs down your leg, leave strengthening and deep bends until you have been seen.

topic-prevent-spasms = How do I prevent muscle spasms?
    .answer = Be active on most days, with some strength work, and change position every half hour.
        Lift with your legs, sleep on your side and wear shoes that support you.
        Do not diet hard: follow your own team's advice on weight.
        This lowers the chance, but it cannot rule spasms out.
    .ask-first = Ask your maternity team before you start if your waters have broken, you have bled, or you had signs of early labour.
        Ask first with a low placenta, or a stitch or weak cervix.
        Ask first with pre-eclampsia, high blood pressure, or a baby who is not growing well.
        Ask first with triplets or a serious illness, or if you were told to rest.

topic-what-is-a-spasm = What is a muscle spasm?
    .answer = It is a sudden, strong tightening of part of a muscle that you cannot control.
        It stays for seconds or minutes, and sometimes longer.
        A muscle can also tighten to guard a sore place nearby.
        A contraction of the womb is different: the whole bump goes hard.
        If that happens in a rhythm, phone your maternity team.
    .before-37 = Phone your maternity team now, day or night, if you are not yet 37 weeks and the pain comes and goes in a pattern.
        Phone too for a new, low, dull ache that does not ease within an hour of rest and a change of position.

topic-how-long-spasms-last = How long does a muscle spasm last?
    .answer = Most ease within minutes to a few days; some go on for weeks in a milder form.
        Getting a bit better each day is the sign to keep going.
        No better in three days, or getting worse, is the sign to ask.
        After two weeks, book a visit.
    .before-37 = Phone your maternity team now, day or night, if you are not yet 37 weeks and the pain comes and goes in a pattern.
        Phone too for a new, low, dull ache that does not ease within an hour of rest and a change of position.

topic-what-sets-off-a-back-spasm = What sets off a spasm in the back?
    .answer = A muscle strain, an irritated nerve, a stiff joint, stress or a sudden movement can set one off.
        In pregnancy it is usually a mix of tiredness and load.
        Bleeding, fever or pain in waves does not come from a muscle: phone your maternity team.

topic-how-to-know-a-spasm = How do I know if it is a muscle spasm?
    .answer = A spasm feels like a hard, sore band that hurts when you move one way, and you may stand crooked.
        Your legs work as usual, and the pain changes when you change position.
        Get help today if you cannot stand or walk, or if a leg is weak or numb.
        Pain in waves, or with a bump that goes hard, is not a back spasm: phone your maternity team.
    .before-37 = Phone your maternity team now, day or night, if you are not yet 37 weeks and the pain comes and goes in a pattern.
        Phone too for a new, low, dull ache that does not ease within an hour of rest and a change of position.
    .before-24 = Phone today if you are not yet 24 weeks and you have new cramps or a new low ache that does not go away.
        Before about 16 weeks, ring your early-pregnancy service, doctor or emergency department.

## Position and sleep

topic-best-resting-position = What is the best position to rest in bed?
    .answer = On your side, with one pillow between your knees and one under your bump.
        Left or right are both fine.
        A pillow behind your back can stop you rolling.
        Take short rests of up to 30 minutes in the day, then move.
        One article says to lie on your back with pillows under your knees; that was not written for pregnancy.
    .before-14 = Before 14 weeks you may also rest awake on your back for a short time, with a pillow under your knees, if you feel well like that.
    .weeks-14-to-15 = At 14 and 15 weeks you may rest awake on your back for a short time, if you feel well like that.
    .sleep-before-28 = Before 28 weeks you may go to sleep in any position that is comfortable.
    .from-16 = From 16 weeks, do not rest flat on your back in the day: prop your chest up by at least 30 degrees or tilt to one side.
    .from-28 = From 28 weeks, go to sleep on your side every time, naps too.
        If you wake on your back, roll over; there is no need to worry.
    .dizzy = At any week, roll to your side if lying on your back makes you dizzy, sick, sweaty or breathless, and do not do it again.

topic-exercise-on-my-back = Can I lie on my back to exercise?
    .answer = Choose a sitting, side-lying or hands-and-knees move in its place if you are 16 weeks or more, or do not know your week.
        From 16 weeks we never use exercise flat on the back.
        Sources differ: some allow it to 20 weeks, UK advice warns after 16, and Canada says to change position if you feel unwell.
        We use the stricter one.
        Stop at any week if you feel dizzy, sick or breathless.
    .before-14 = Before 14 weeks, moves on your back are open to you while you feel well doing them.
    .weeks-14-to-15 = At 14 and 15 weeks, you may choose a move on your back, for 3 minutes at most; a sitting swap is what we offer first.
    .from-16 = From 16 weeks, do not exercise flat on your back.
        A chest propped up by 30 degrees or more is not flat and is allowed.
    .dizzy = If lying on your back makes you dizzy, sick, sweaty or breathless, roll to your side, stop, and leave such moves out for good.

topic-left-or-right-side = Is the left side better than the right?
    .answer = No, either side is fine.
        Late in pregnancy, what matters is to go to sleep on a side and not on your back.
        Studies of stillbirth found no difference between left and right.
        Left may suit your blood flow or heartburn a little better, if that is more comfortable.
        If you wake on your back, roll over; there is no need to worry.
    .from-28 = From 28 weeks, start every sleep on a side, day naps too.
    .before-28 = Before 28 weeks you may go to sleep in any position that is comfortable; a side is a good habit to start.

## Exercise and pelvic girdle pain

topic-how-much-exercise = How much exercise should I do?
    .answer = If you were not active before, start with about 15 minutes three times a week.
        Build up to 30 minutes, four or more times a week.
        The goal for a healthy pregnancy is 150 minutes a week, over at least three days, at a pace where you can still talk.
        Some is better than none, and it is not a target to push through pain.
    .ask-first = Ask your maternity team before you start if your waters have broken, you have bled, or you had signs of early labour.
        Ask first with a low placenta, or a stitch or weak cervix.
        Ask first with pre-eclampsia, high blood pressure, or a baby who is not growing well.
        Ask first with triplets or a serious illness, or if you were told to rest.
        Ask first with twins, a baby born early before, or more than one loss.
        Ask first with heart or lung disease, type 1 diabetes or an eating disorder.
    .pelvic-girdle = With pelvic girdle pain, do several short, even bouts and leave out long strides, wide-leg and one-leg moves.

topic-will-exercise-harm-my-baby = Will exercise harm my baby?
    .answer = No link has been found in a pregnancy without problems.
        Reviews of moderate activity saw no more miscarriage, early birth or low birth weight.
        Stop at once for bleeding, fluid, dizziness, chest pain, calf pain or regular tightenings, and phone.
        Stay cool, and leave out contact sports, diving and anything with a risk of a fall.
    .ask-first = Ask your maternity team before you start if your waters have broken, you have bled, or you had signs of early labour.
        Ask first with a low placenta, or a stitch or weak cervix.
        Ask first with pre-eclampsia, high blood pressure, or a baby who is not growing well.
        Ask first with triplets or a serious illness, or if you were told to rest.

topic-exercise-with-pelvic-pain = Can I exercise with pelvic girdle pain?
    .answer = Yes, with small, even moves and your knees together, best shown to you by a physio.
        Sources differ: the World Health Organization warns that exercise may make pubic pain worse, while NICE (UK) suggests physio-led exercise and a flexible belt.
        Stop if your pain goes above 4 out of 10, or is worse the next morning.
        Phone today if you cannot walk or stand.
    .pelvic-girdle = Leave out squats that hurt, lunges, wide-leg and one-leg moves, and the breaststroke kick.
    .ask-first = Ask your maternity team before you start if your waters have broken, you have bled, or you had signs of early labour.
        Ask first with a low placenta, or a stitch or weak cervix.
        Ask first with pre-eclampsia, high blood pressure, or a baby who is not growing well.
        Ask first with triplets or a serious illness, or if you were told to rest.

topic-what-is-pelvic-girdle-pain = What is pelvic girdle pain?
    .answer = It is pain at the front or back of the pelvis that you feel on walking, on stairs, turning in bed or standing on one leg.
        About one in five pregnant women have it.
        Your pelvis stays strong; it is the joints and muscles around it that have become sensitive.
        Most women improve after the birth, and help before then is worth asking for.
    .cannot-walk = Phone today if you cannot stand or walk, or have severe pain at the front with a gap or grinding.

topic-relaxin = Did relaxin make my joints loose?
    .answer = Probably not as the main reason.
        Studies with good methods found no link between the level of relaxin (a pregnancy hormone) and pelvic pain; one compared 455 women with 455 others.
        Your joints stay strong.
        Muscles, sleep, stress and load matter more.

topic-bad-posture = Does bad posture cause my pain?
    .answer = Not as far as we know.
        The US guideline says that a change in posture does not show who will get pelvic girdle pain.
        Being comfortable and changing position often matter more than one perfect way to stand or sit.
        So move often, and do not blame yourself.

topic-will-it-go-after-birth = Will it go away after birth?
    .answer = Usually it eases in the months after birth.
        One hospital leaflet says about 7 in 100 keep some discomfort.
        In one study, 16 in 100 of those who had pelvic pain in pregnancy still had pelvic girdle pain 3 to 6 months later.
        Ask for a physio if it has not settled two weeks after the birth.
    .after-birth = If you have already given birth, this guide no longer fits you.
        Danger signs still matter for a year after a birth: phone your doctor or midwife about new or bad pain, and the emergency number for collapse, chest pain or heavy bleeding.

topic-risk-of-long-term-pain = Am I at risk of long-term pain?
    .answer = Most people recover, but the chance of lasting pain is not the same for everyone.
        It is higher if you had back pain before, hurt in several places, find daily life very hard, or do not expect to get better.
        If that sounds like you, ask for extra support early.

## Heat, cold and water

topic-heat-pad = Can I use a heat pad?
    .answer = Yes, on your back, on the lowest comfortable setting, with a cloth between, for up to 15 minutes.
        Leave at least an hour between, and use it no more than four times a day.
        Do not use it on your bump or lower belly, while asleep, or lying on it.
        Do not use it with a fever: phone instead.
    .no-heat = Leave heat off if you feel feverish or your temperature is 37.5 C or more, or on skin that is numb or broken.
        Leave it off a new injury for the first 48 hours too.
    .patch = Do not put heat over a medicine patch, TENS pads or skin that cannot feel warmth well.

topic-heat-or-ice = Should I use heat or ice?
    .answer = Use whichever helps you: cold may suit a fresh strain, and warmth suits tight muscles.
        Taking turns is fine.
        Keep each to 15 minutes at most, with a cloth between, and both together to 30 minutes.
        Leave an hour between warm packs and two hours between cold ones.
        Use them on your back or buttocks, never on your bump.
    .no-heat = Use neither heat nor cold on skin that is numb, and no heat on broken skin.
        Leave heat off with a temperature of 37.5 C or more, and for 48 hours after a new injury.
        Leave cold off if you have Raynaud's, cold hives or poor circulation.
    .numb = If your skin is numb anywhere you want to treat, use neither: you could burn or freeze it without feeling it.
    .new-injury = For a new injury, choose cold and not heat for the first 48 hours.

topic-hot-bath-or-sauna = Can I have a hot bath or a sauna?
    .answer = No to a hot bath, hot tub or sauna; a warm bath is fine.
        Keep the bath at 38 C (100 F) or below, for 20 minutes at most, with someone within call, and get out slowly.
        Research found that short hot baths did not overheat women, but UK bodies still advise against hot tubs and saunas, so we do not suggest them at any week.
        Skip the bath if you feel faint, have a fever, are bleeding or your waters have gone.
    .early = Heat that warms your whole body matters most before 13 weeks, so take extra care to keep the bath warm and not hot.
    .not-now = Do not have a bath for pain with your waters broken, bleeding, or a temperature of 37.5 C or more.
    .seizures = If you have fits that are not controlled, take a shower and not a bath.

topic-epsom-salt-bath = Does an Epsom salt bath work?
    .answer = The warm water can relax you, but there is little proof that magnesium gets in through the skin.
        So the salt is optional.
        If you use it, follow the packet, and keep the bath at 38 C or below for 20 minutes at most.
        Never drink it.
    .ask-first = Ask first if you have kidney disease or treatment for pre-eclampsia, and do not use it on broken skin.
    .not-now = Do not have a bath for pain with your waters broken, bleeding, or a temperature of 37.5 C or more.

## Belt, bed and shoes

topic-support-belt-use = Should I wear a support belt?
    .answer = It is your choice, for 16 weeks or later: trials disagree, so keep a belt only if you feel better with it.
        It should be flexible, sit under the bump across your hips, and be snug but not tight.
        Wear it for two hours at most while you are up and about, and take it off to rest and sleep.
        Loosen or remove it if you get pain, tingling, numbness, breathlessness, heartburn or tightenings, or the baby moves less.
    .before-16 = Before 16 weeks we do not suggest a belt; ask a physio if you think you need one.
    .from-16 = From 16 weeks you can try one for walking and standing, best fitted by a physio.
    .ask-first = Ask first if you have poor circulation or raised blood pressure, and leave it out on numb or sore skin or with heartburn.

topic-firm-mattress = Do I need a firm mattress or a board?
    .answer = No, not by default.
        In a trial of people with long-lasting back pain, none of them pregnant, a medium-firm mattress did better than a firm one.
        Do not put a hard board under it; if it is too hard, add a topper.
        Comfort and pillows matter more.

topic-which-shoes = Which shoes should I wear?
    .answer = Low shoes that support your foot, with a small heel and a good grip.
        Very flat or very high shoes both trouble some people.
        Sources differ on exactly how flat is best, so go by comfort.

## Massage, classes and TENS

topic-getting-a-massage = Can I get a massage?
    .answer = Often, yes, if it is light to medium, and you sit or lie on your side.
        A light rub of the shoulders and back by a partner is the part open at every week.
        No deep pressure on the legs, inner thighs, low back or sacrum, and no massage of the belly.
        Tell the therapist your week, and about any clot, high blood pressure or bleeding.
        Do not let anyone rub a leg that is swollen, hot, red or sore.
    .before-12 = Before 12 weeks, keep to a light shoulder and back rub by a partner; the trials all began at 12 weeks or later.
    .from-12 = From 12 weeks, a therapist trained in pregnancy can give you 15 to 30 minutes, once or twice a week.
    .from-16 = From 16 weeks, do not lie flat on your back for it.
    .team-first = Do not have a massage without your team's word if you have had a clot or are at risk of one.
        Do not have one with pre-eclampsia, high blood pressure that is not controlled, bleeding, waters gone, a fever or a skin infection.

topic-roller-or-ball = Can I use a foam roller or a massage ball?
    .answer = From 12 weeks, yes: gently, standing at a wall, on the upper back or buttock muscle only.
        Keep off your belly, spine, low back and legs, and do not lie over a roller.
        Use 30 to 60 seconds on a spot, and five minutes in all.
        Never roll a sore or swollen calf: it can be a clot.
    .before-12 = Before 12 weeks, leave the roller and the ball out.
    .from-16 = From 16 weeks, never use one lying flat on your back.
    .clot = Ask your team first if you have had a clot, are at risk of one, or bruise or bleed easily.

topic-upper-back-exercises = Which exercises help upper back pain?
    .answer = Try shoulder-blade squeezes, wall angels, a gentle lean back over a chair, and the open-book turn on your side.
        A bra that fits well helps too.
        The evidence is mainly from experts.
        Phone today for pain under your right ribs, or pain with a headache or changes in your sight.
        Get emergency help for chest pain, trouble breathing, or sharp pain as you breathe in.
    .before-14 = Before 14 weeks, pain at the very tip of your shoulder that you cannot explain is an emergency.
    .shoulder = If your shoulder hurts, keep your arms below shoulder height.

topic-is-yoga-ok = Can I do yoga?
    .answer = Yes, pregnancy yoga with a trained teacher is a reasonable choice.
        Leave out hot rooms, poses upside down, deep twists and deep back bends, long flat poses, and holding your breath.
        The evidence for back pain is mixed; for stress it is better.
    .pelvic-girdle = If your pubic bone or pelvis hurts, skip wide-leg, one-leg and twisting poses.
    .from-16 = From 16 weeks, no poses flat on your back; prop your chest up or lie on your side.
    .from-14 = From 14 weeks, no deep twists, deep back bends, belly-down poses or crunches.
    .ask-first = Ask your maternity team before you start if your waters have broken, you have bled, or you had signs of early labour.
        Ask first with a low placenta, or a stitch or weak cervix.
        Ask first with pre-eclampsia, high blood pressure, or a baby who is not growing well.
        Ask first with triplets or a serious illness, or if you were told to rest.

topic-does-pilates-help = Does Pilates help?
    .answer = It may.
        A small trial of 34 women, two hours a week for 12 weeks, found less pain and less trouble with daily life.
        Choose a pregnancy class, and skip any move that makes a ridge or dome down your tummy.
        Leave out crunches, double leg lifts and hot rooms.
    .doming = If your tummy domes or cones, choose smaller moves and ask a physio.
    .from-16 = From 16 weeks, ask for a swap for anything flat on your back.
    .pelvic-girdle = If your pelvis hurts, keep your knees together and skip wide-leg and one-leg moves.
    .ask-first = Ask your maternity team before you start if your waters have broken, you have bled, or you had signs of early labour.
        Ask first with a low placenta, or a stitch or weak cervix.
        Ask first with pre-eclampsia, high blood pressure, or a baby who is not growing well.
        Ask first with triplets or a serious illness, or if you were told to rest.

topic-water-exercise = Is swimming or water exercise good for my back?
    .answer = Yes.
        Trials show slightly less low-back pain and fewer sick days, though the effect may be small.
        Choose a pool of 32 C or cooler for exercise.
        Do not go in if your waters have broken or you are bleeding.
    .pelvic-girdle = With pelvic pain, skip the breaststroke kick and wide kicks; walk in the water or use a straight kick if it does not hurt.
    .not-now = Stay out of the water with broken waters or any bleeding until your team says otherwise.
    .ask-first = Ask your maternity team before you start if your waters have broken, you have bled, or you had signs of early labour.
        Ask first with a low placenta, or a stitch or weak cervix.
        Ask first with pre-eclampsia, high blood pressure, or a baby who is not growing well.
        Ask first with triplets or a serious illness, or if you were told to rest.

topic-using-tens = Can I use TENS?
    .answer = Ask a physio, midwife or doctor first; TENS is not a first choice.
        It is not for use before 14 weeks, and from 14 weeks until you reach 37 weeks only if they have agreed and shown you where the pads go.
        Pads go on your back only, on each side of the spine, at a tingle that does not hurt.
        Never use it on your belly, in water, asleep or driving.
        Stop and phone if you feel tightenings.
    .before-14 = Before 14 weeks, do not use TENS at all.
    .not-agreed = If you are not yet 37 weeks and a physio, midwife or doctor has not agreed it, do not use TENS.
    .agreed = As it has been agreed for you, use it the way you were shown, for 20 to 30 minutes, up to three times a day.
    .from-37 = From 37 weeks you can use it on your back at home, for 20 to 30 minutes, up to three times a day.
    .never = Do not use TENS with a pacemaker or other implant, bleeding in this pregnancy, a risk of early birth, or a known clot.
        Do not use it if you have had cancer, if your waters have gone, or with fits that are not under control.
        Do not put pads on numb, broken or infected skin.
    .ask-first = With epilepsy, a heart-rhythm problem or a skin reaction to sticky pads, ask your doctor before you use it.

## Weight, lifting and daily life

topic-weight-gain-amount = How much weight should I gain?
    .answer = It depends on your weight before pregnancy (your BMI), and your own team's advice comes first.
        One number for everyone, as one article gives, is out of date.
        Do not diet to lose weight while pregnant.
        If you are losing weight, book to be seen.
    .figures = US guidance for one baby gives a range for the whole pregnancy, by BMI before it.
        BMI 18.5 to 24.9: 11.5 to 16 kg (25 to 35 lb).
        BMI 25 to 29.9: 7 to 11.5 kg (15 to 25 lb).
        BMI 30 or more: 5 to 9 kg (11 to 20 lb).
        These are ranges to talk over, not a target.
    .own-plan = Go by your own team's plan, and not by a chart, if you have twins or more.
        The same goes for a low weight before pregnancy, or an eating disorder now or in the past.

topic-lifting-my-toddler = Can I lift my toddler?
    .answer = Let them climb up to you when you can, and sit down for cuddles.
        If you must lift, hold your child close with both arms and stand up with your legs.
        Do not carry on one hip, and do not twist.
        Kneel down to dress them.
    .pelvic-girdle = With pelvic girdle pain, avoid lifting your child where you can, and never carry on one hip.
    .team-first = Ask your maternity team before you lift at all if you have bled or have a low placenta.
        Ask too if you may give birth early, or were told to rest.

topic-lifting-at-work = How much can I lift at work?
    .answer = No single legal number exists, and it depends on the task, so ask your employer for a risk assessment.
        Tell them early.
        US guidance lowers the limits in the second half of pregnancy.
        It says not to lift from below the middle of your shin or above your head.
        Hold loads close, do not twist, and avoid heavy lifting again and again.
    .team-first = Lift less, or nothing, if you have bled or have a low placenta.
        The same goes if you may give birth early, or were told to rest: ask your team.
    .from-20 = From 20 weeks the limits are lower, so ask for the assessment to be done again.
    .pelvic-girdle = With pelvic girdle pain, do not squat to lift; ask for help or different tasks.

topic-standing-at-work = Can I stand at work all day?
    .answer = It is better not to.
        Standing still for over an hour, or more than four hours a day, counts as long standing.
        Ask for a seat and for breaks.
        Advice used in the UK says no more than three hours without a break.
        Change position often, and sit down before it hurts.
    .pelvic-girdle = With pelvic girdle pain, keep your weight on both feet and sit when you can; one foot on a stool may make it worse.

topic-wearing-a-seat-belt = How should I wear a seat belt?
    .answer = Put the lap part low, under your bump and across your hips, and the shoulder part between your breasts.
        Never put it under your arm.
        Wear it on every trip.
        After any crash, even a slow one, go to hospital now.

topic-getting-out-of-bed = How do I get out of bed without pain?
    .answer = Keep your knees together, roll onto your side, let both legs drop over the edge and push up with your arms.
        Sit for a moment.
        Then stand with your weight on both feet.

topic-getting-into-a-car = How do I get into a car?
    .answer = Sit down first, facing out, and then swing both legs in with your knees together.
        A plastic bag on the seat makes it easier to turn; take it away before you drive off.
        On a long trip, stop often to walk.

topic-sex-with-back-pain = Can I have sex with back pain?
    .answer = Usually, yes, if it is comfortable for you.
        Lying on your side or being on all fours often hurts less than lying flat.
        Stop if it hurts.
        Ask your maternity team first if you have bled, have a low placenta, or your waters have gone.
    .ask-first = Ask your team before you have sex if you have bled or your waters have gone.
        Ask too with a low placenta or weak cervix, or if you may give birth early.
    .from-16 = From 16 weeks, do not lie flat on your back for long; prop up or turn to your side.
    .pelvic-girdle = If your pelvis hurts, keep your knees only a little apart, with a pillow between them.

## Pain rules and getting help

topic-pain-during-exercise = How much pain is OK when I exercise?
    .answer = Up to 3 out of 10 is fine.
        At 4 or 5, go on only if it is back to your usual by the next morning.
        At 6 or more, or if it climbs by 2 points, stop or make the move smaller.
        Judge the next morning too: worse on two mornings means go down a level.
        Stop at once for a sharp new pain, numbness, bleeding, fluid or tightenings.
    .pelvic-girdle = With pelvic girdle pain, 4 out of 10 is the ceiling: above that, stop or make the move smaller.

topic-what-is-a-flare-up = What counts as a flare-up?
    .answer = A flare-up is a worse spell, from hours to weeks, that is hard to bear and affects your day or your mood.
        Your pain score may look the same: in one study most flare days had no higher score.
        So trust how the day feels.
        For 48 hours do less: rest on your side, breathe slowly, use up to 15 minutes of warmth and take short walks.
        Phone if it is no better after 72 hours.
    .before-37 = Phone your maternity team now, day or night, if you are not yet 37 weeks and the pain comes and goes in a pattern.
        Phone too for a new, low, dull ache that does not ease within an hour of rest and a change of position.
    .no-heat = Leave heat off if you feel feverish or your temperature is 37.5 C or more, or on skin that is numb or broken.
        Leave it off a new injury for the first 48 hours too.
    .still-worse = Phone today if the pain reaches 8 out of 10; book a visit if it gets worse day by day.

topic-when-to-see-a-physio = When should I see a physio?
    .answer = Ask when pain limits your walking, sleep or work, when you have signs of pelvic girdle pain, or after two weeks with no change.
        You do not have to wait until it is severe.
        Early advice tends to help, and NICE (UK) supports asking.
        If you cannot walk, or a leg is weak or numb, phone today and do not wait for a physio.

topic-is-it-labour = Is my back pain a sign of labour?
    .answer = Phone your maternity team now if it comes in waves, or with tightenings, fluid or bleeding: it can be labour.
        Phone also if you feel pressure low down, or feel that something is wrong.
        Pain that is steady and changes when you move is more often from muscle.
        If you feel an urge to push, call the emergency number.
    .before-37 = Before 37 weeks, phone at once, any hour, for any regular pattern: every 10 to 15 minutes, or 4 in an hour.
        Phone too for a new, low, dull ache that does not ease within an hour of rest and a change of position.
    .from-37 = From 37 weeks, phone your labour line when the pains are regular and getting stronger, or if the ache comes and goes.
        About every 5 minutes, each about a minute long, means phone now.
    .before-24 = Before 24 weeks, phone today for cramps or a low ache that is new and does not go away.
        Before about 16 weeks, ring your early-pregnancy service, doctor or emergency department.

topic-early-sign-of-pregnancy = Is back pain an early sign of pregnancy?
    .answer = No, not a reliable one, so take a pregnancy test.
        Some people notice back pain early: about 28 in 100 report it in the first three months.
        Get emergency help if you may be pregnant and have sudden sharp tummy pain with faintness, or pain at the tip of your shoulder.
        Phone today for bleeding, or pain low down on one side.
    .before-24 = If you know that you are pregnant, phone today for cramps or a low ache that is new and does not go away.

topic-upper-back-spasm-early = Is upper back spasm in early pregnancy serious?
    .answer = Usually not, but check for danger first.
        Get emergency help for pain at the very tip of your shoulder, or for pain with bleeding or faintness: it can be bleeding inside.
        Get it too for chest pain, trouble breathing, or a sudden tearing pain.
        If none of these fit, it is most often muscle, a bra that no longer fits, or a long time in one position.
    .before-14 = Before 14 weeks, pain at the tip of your shoulder that you cannot explain is an emergency, even with no bleeding.
    .from-20 = From 20 weeks, phone today for pain under your ribs or by the right shoulder blade.

## Cramp, rest and tape

topic-stopping-leg-cramps = How do I stop leg cramps at night?
    .answer = Check first that the leg is not swollen, hot, red or still sore: if it is, do not rub it and get it seen today.
        When a cramp comes, pull your toes up towards your shin with the knee straight, then walk.
        Stretch your calves before bed and pump your ankles.
        Supplements are uncertain, so ask before you take any.

topic-resting-in-bed = Should I rest in bed for back pain?
    .answer = No, not for long.
        Days in bed weaken your muscles, slow your recovery and make clots more likely.
        Rest on your side for up to 30 minutes at a time, with short walks in between.
        Phone if the pain keeps you from getting up.
    .told-to-rest = If a clinician told you to rest, follow what they said.
    .from-16 = From 16 weeks, do not rest flat on your back: lie on a side, or prop your chest up.

topic-kinesio-tape-use = Does kinesio tape work?
    .answer = It may help a little for a few days.
        Two trials found a small, short relief when someone trained put it on.
        It is optional.
        Take it off if your skin gets sore, itchy or red.
    .before-12 = Before 12 weeks we do not suggest tape.
    .from-12 = From 12 weeks you can have it put on your back by someone trained, for 5 days at most.
    .skin = Do not use tape if sticky plasters give you a rash, or on broken or infected skin.

topic-exercise-before-pain = Do I need to exercise before I have pain?
    .answer = It helps: it keeps you fit and lowers the odds of low-back pain a little, but it does not promise that you will have none.
        Start from where you are.
        If you are not active yet, 15 minutes three times a week is a fair first step.
    .ask-first = Ask your maternity team before you start if your waters have broken, you have bled, or you had signs of early labour.
        Ask first with a low placenta, or a stitch or weak cervix.
        Ask first with pre-eclampsia, high blood pressure, or a baby who is not growing well.
        Ask first with triplets or a serious illness, or if you were told to rest.
