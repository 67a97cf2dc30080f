# Measures: what a person can do for the pain, and what we do not suggest.
# Every measure says its limit. A danger sign cancels all of them.

## Heat and cold

activity-heat-pack = Heat pack
    .what = A warm pad, wheat bag or hot-water bottle, wrapped in cloth, on the sore muscle.
    .why = Warmth may help a tight muscle let go. There are few studies, so the proof is very weak.
    .step-1 = Leave heat out if you have a fever, or feel hot and ill. That means 37.5 C or more. Do the safety check again.
    .step-2 = Wrap the pack in a cloth. Use the lowest setting that feels good.
    .step-3 = Put it on your back, buttock, shoulder or thigh. Keep it off your bump and lower belly.
    .step-4 = Sit up or lie on your side. Do not lie on the pack, and stay awake.
    .step-5 = Set a timer for 15 minutes. Then take the pack off and look at your skin.
    .limit = At most 15 minutes at a time, at most 4 times a day, with at least 1 hour between. Not on numb or broken skin, on a hot or swollen leg, on an injury from the last 48 hours, or over a medicine patch or TENS pad.
    .stop = Stop if you feel hot, faint or dizzy.
    .mistakes = Turning it up high. Falling asleep with it on. Putting it on the bump.

activity-heat-or-cold-on-the-bump = Heat or cold on the bump
    .what = Leave heat packs and cold packs off your bump and your lower belly, at every week.
    .why = We found no guideline that allows it, so we keep to the careful side.
    .step-1 = Put a heat pack on your back, buttock, shoulder or thigh.
    .step-2 = Put a cold pack on your back, your buttock or the joints at the back of your pelvis.
    .step-3 = Does your bump or lower belly hurt? Do the safety check, and do not cover the pain with heat or cold.

activity-cold-pack = Cold pack
    .what = A cold pack in a thin towel on the sore spot.
    .why = Cold may dull the pain for a while. There are few studies, so the proof is very weak.
    .step-1 = Wrap the pack in a thin towel. Never put ice right on the skin.
    .step-2 = Put it on your back, your buttock or the joints at the back of your pelvis. Keep it off your bump.
    .step-3 = Set a timer for 10 minutes. You may go up to 15.
    .step-4 = Look at your skin every 5 minutes. Take the pack off if the skin goes numb.
    .limit = At most 15 minutes at a time, at most 4 times a day, with at least 2 hours between. Not if cold makes your fingers go white (Raynaud's), if cold gives you hives, if your blood flow is poor, or if the skin is numb.
    .stop = Stop if the skin goes numb or hurts.
    .mistakes = Ice with no cloth. Leaving it on past the timer.

activity-heat-cold-alternate = Cold, then warmth
    .what = One short round: a cold pack first, then a heat pack.
    .why = Some people like the change more than either one alone. The proof is very weak.
    .step-1 = Read the heat pack and cold pack pages first. All their rules hold here too.
    .step-2 = Put the wrapped cold pack on the sore muscle for 5 minutes. You may go up to 10.
    .step-3 = Take it off and look at your skin.
    .step-4 = Put the wrapped heat pack on for 10 minutes. You may go up to 15.
    .step-5 = If the other order feels better, swap it round. Do one round, then rest.
    .limit = At most 15 minutes of warmth and 10 of cold, so never over 30 minutes in all. One round, at most 2 times a day, with at least 2 hours between.
    .level-1 = 5 minutes cold, then 10 minutes warm.
    .stop = Stop if you feel hot, faint or dizzy, or if the skin goes numb.

## Water

activity-warm-bath = Warm bath
    .what = A bath that feels warm, not hot.
    .why = Warm water can ease tight muscles. Too much heat can harm a baby, most of all before 13 weeks, so the limits matter.
    .step-1 = Run the water warm: about 37 C, and never over 38 C (100 F). Use a thermometer if you have one.
    .step-2 = Have someone near enough to hear you call.
    .step-3 = Take off TENS pads first. Keep plugged-in things away from the bath.
    .step-4 = Stay in for 10 to 20 minutes.
    .step-5 = Get out slowly. Sit on the edge before you stand.
    .limit = At most 38 C (100 F) and at most 20 minutes. Not with fever, bleeding or faintness, and not if your waters have broken. If you have seizures that are not under control, take a shower instead.
    .stop = Get out if you feel hot, faint or dizzy.
    .mistakes = Topping up with hot water. Standing up fast.

activity-hot-tub-sauna = Hot tub, sauna or steam room
    .what = Leave these out in pregnancy, at every week.
    .why = They can heat your whole body. One study linked hot tubs early in pregnancy to more problems of the baby's brain and spine. A later review of short hot baths found less cause for worry. Sources differ, so we keep to the careful side.
    .step-1 = Leave out hot tubs, jacuzzis, saunas and steam rooms. Above all before 13 weeks.
    .step-2 = Have a warm bath instead, up to 38 C and 20 minutes.
    .step-3 = Have you been in one and feel hot, faint or ill? Get out, cool down, and do the safety check.
    .limit = Never. There is no time or heat at which we suggest it.

activity-epsom-salt = Epsom salt in a warm bath
    .what = A warm bath with Epsom salt, if you like it. The salt is optional.
    .why = The warm water may relax you. Nobody has good proof that the salt passes through the skin.
    .step-1 = Follow every rule of the warm bath: up to 38 C and 20 minutes.
    .step-2 = Follow the packet for how much salt to use.
    .step-3 = Ask your team first if you have kidney disease or are being treated for pre-eclampsia.
    .step-4 = Get out slowly. Sit on the edge before you stand.
    .limit = At most 38 C (100 F) and at most 20 minutes, as for any warm bath. Never drink the salt. Not on broken skin.
    .stop = Get out if you feel hot, faint or dizzy.

## Hands, belts and pads

activity-massage = Back and shoulder massage
    .what = Light to medium rubbing of your back, shoulders or buttocks. A partner can do it, or someone trained in massage for pregnancy.
    .why = Small trials found less back pain with massage. They all began at 12 weeks or later, and we rate the proof as low.
    .step-1 = Tell the person your week, and about any clot, high blood pressure or bleeding.
    .step-2 = Sit and lean on pillows, or lie on your side. Do not lie flat.
    .step-3 = Ask for light to medium pressure. It must feel good, not sore.
    .step-4 = Keep hands off your belly. No deep pressing on your legs, inner thighs, low back or tailbone area.
    .step-5 = Leave out essential oils. We do not advise them.
    .limit = 15 to 30 minutes, once or twice a week, from 12 weeks on. Before 12 weeks only light shoulder and back rubbing by a partner. Never with a clot now or in the past unless your team agrees, or with pre-eclampsia, blood pressure that is not under control, bleeding, leaking fluid, fever, vomiting, a skin infection or a lump no one has checked.
    .stop = Stop if you feel dizzy or sick, or if a calf is sore, hot or swollen.
    .mistakes = Deep pressing. Rubbing a sore calf before a clot has been ruled out.

activity-belly-or-deep-massage = Massage of your belly, and deep pressing
    .what = Leave these out at every week, also from a partner.
    .why = Pages on massage in pregnancy say so. The proof is weak, so this is to be careful.
    .step-1 = Keep hands off your belly.
    .step-2 = No deep pressing on your legs, inner thighs, low back or tailbone area.
    .step-3 = Light to medium rubbing of back and shoulders can be fine from 12 weeks.

activity-support-belt = Support belt
    .what = A soft, stretchy belt worn low round your hips, under the bump, while you are up and about.
    .why = Some people hurt less with a belt when they walk or stand. Studies disagree, so keep it only if it helps you.
    .step-1 = Ask a physiotherapist to choose and fit it if you can.
    .step-2 = Choose a soft belt, not a stiff one.
    .step-3 = Put it low on your hips, under the bump. It must be snug, not tight.
    .step-4 = Wear it for walking or standing, for 1 to 2 hours.
    .step-5 = Take it off when you rest or sleep.
    .step-6 = Book a visit if pain still limits your day. A belt does not replace a check.
    .limit = At most 2 hours at a time, from 16 weeks on, never in bed. Ask first if your blood flow is poor or your blood pressure is raised.
    .stop = Loosen it or take it off if you feel pain, tingling, numbness, short of breath, heartburn or tightness over the bump, or get a rash. If your baby moves less, take it off and phone your unit now.
    .mistakes = Wearing it all day. Pulling it tight over the bump.

activity-tens = TENS
    .what = A small machine that sends mild pulses through pads on your back. It feels like tingling.
    .why = In one trial of 79 women, at 32 weeks or later, it eased back pain more than exercise or paracetamol did. One small trial is low proof.
    .step-1 = Before 37 weeks, use it only if a physio, midwife or doctor has agreed and shown you where the pads go.
    .step-2 = It is not a first choice. Try advice, exercise and hands-on care from a physio before it.
    .step-3 = Put the pads on your back only, one on each side of the spine. The skin must be whole and able to feel.
    .step-4 = Turn it up until it tingles. It must not hurt.
    .step-5 = Stop after 20 minutes and look at your skin.
    .step-6 = Do not use it in water, while you drive or while you sleep.
    .limit = At most 30 minutes at a time and 3 times a day. Never before 14 weeks. Never with a pacemaker or other implanted device, bleeding in this pregnancy, a risk of early labour, a known clot, cancer in that area, or pain no one has explained. Ask first with epilepsy or a heart rhythm problem. Never on the belly, the front of the pelvis, the chest, the front of the neck or the head. Before 37 weeks, also keep the pads off the ankles, hands and tailbone area.
    .stop = Stop if your womb tightens, if your heart races, or if it hurts. Then do the safety check.
    .mistakes = Pads on the belly. Turning it up until it hurts.

activity-tens-on-the-front = TENS on the belly, chest or neck
    .what = Never put TENS pads on your front, at any week.
    .why = The pulses must not go through your womb, your heart or your throat. Makers of TENS and a guide for doctors both say so.
    .step-1 = Keep pads off the belly, the front of the pelvis, the chest, the front of the neck and the head.
    .step-2 = Never put one pad on the front and one on the back.
    .step-3 = If TENS is right for you, pads go on the back only, one on each side of the spine.

activity-acupuncture = Acupuncture
    .what = Fine needles placed by a licensed person who is trained to treat pregnant people.
    .why = In 10 pooled trials pain fell by about 1.7 points on average, but the trials differ a lot. WHO lists it as one option.
    .step-1 = Ask your midwife or doctor first.
    .step-2 = Choose someone who is registered and knows how to treat pregnant people.
    .step-3 = Tell them your week and every health problem you have.
    .step-4 = Lie on your side or sit. Do not lie flat on your back or front.
    .step-5 = Do not needle or press the points yourself.
    .limit = Usually from 12 to 36 weeks. Ask your team first if you are under 14 weeks, bleed easily, take blood thinners, have weak immunity, a low placenta or a risk of early labour. Not through infected skin.
    .level-1 = The trials often used 6 to 12 visits.
    .stop = Ask them to stop if you feel faint, if your womb tightens or if you bleed. Then do the safety check.

activity-self-acupuncture = Needles or pressure points by yourself
    .what = Do not needle or press the points yourself, at any week.
    .why = Some points are said to start labour. The proof for that is weak, so this is to be careful.
    .step-1 = Ask someone who is registered and treats pregnant people.
    .step-2 = Ask your midwife or doctor first.

activity-chiropractic-osteopathy = Chiropractor or osteopath
    .what = Hands-on care by a registered person trained to treat pregnant people.
    .why = It may comfort some people. The studies do not agree, and the proof is very weak.
    .step-1 = Ask your midwife or doctor first.
    .step-2 = Choose someone who is registered and knows how to treat pregnant people.
    .step-3 = Say no to sharp thrusts or cracking of your neck or back.
    .step-4 = Keep moving too. Hands-on care is meant to go along with exercise.
    .step-5 = After 3 to 4 visits, ask if it helps. If not, stop.
    .limit = Look at it again after 3 to 4 visits. Never with an open danger sign, bleeding or broken waters. Never with a risk of early labour or a low placenta. Never with weak bones, blood thinners, cancer or an infection. Never when a nerve problem gets worse.
    .stop = Ask them to stop if you feel sharp pain, numb, weak or dizzy. Then do the safety check.

activity-kinesio-tape = Stretchy tape on the back
    .what = Stretchy tape put on your back by someone trained to do it.
    .why = Two trials found a little less pain over a few days. We rate the proof as low.
    .step-1 = Ask a physio, or someone else who is trained, to put it on.
    .step-2 = Tell them if plasters make your skin red.
    .step-3 = Keep the tape on your back, never on your bump.
    .step-4 = Take it off slowly after 5 days.
    .limit = At most 5 days at a time, from 12 weeks on. Not on broken skin, and not if sticky tape gives you a rash.
    .stop = Take it off if the skin itches, burns or blisters.

## Rest and cramp

activity-bed-rest = Staying in bed
    .what = Days in bed are not advised for back pain. Short rests are.
    .why = Long rest can bring blood clots and weaker muscles and bones. No benefit has been shown.
    .step-1 = Rest on your side, or propped up, for up to 30 minutes.
    .step-2 = Then get up and move a little.
    .step-3 = Do this as often as you need.
    .step-4 = If your doctor or midwife told you to rest, follow them. Then do no exercise from here.
    .limit = At most 30 minutes at a time, on your side or propped up. Even with a spasm, do not stay in bed for days.

activity-leg-cramp-now = A leg cramp, right now
    .what = Pull your toes up towards your shin, keep the knee straight, then walk.
    .why = A slow stretch makes the cramped muscle longer. It is what leaflets teach, but the proof is very weak.
    .step-1 = First look and feel. Is one leg swollen, hot, red or still sore? Do not stretch or rub it. It can be a clot: phone now.
    .step-2 = If not, sit down with the leg out straight.
    .step-3 = Pull your toes up towards your shin. Do not bounce.
    .step-4 = Hold for 20 seconds, then let go. Do it up to 3 times.
    .step-5 = When the cramp lets go, stand up and walk a little.
    .step-6 = From 12 weeks on, you can rub the muscle lightly last of all, if none of the clot signs is there.
    .limit = At most 3 stretches of 20 to 30 seconds. No rubbing before 12 weeks, nor until every clot question is answered no.
    .stop = Stop if the pain does not settle in minutes, or if the leg is swollen, hot or red. Phone now.
    .mistakes = Rubbing first. Bouncing the stretch.
