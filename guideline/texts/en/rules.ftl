# Why each rule said what it said. What to do comes first, then why, then how sure we are.

## Self-care

rule-self-care-mechanical-back-pain-only = You can look after this yourself for now. You said no to every danger sign we asked about, and pain that changes as you move and eases is common back pain in pregnancy.
rule-self-care-mild-pelvic-girdle-pain = You can look after this yourself for now. You said no to every danger sign we asked about, and the pain is in the joints of your pelvis, is mild and is under 2 weeks old.
rule-self-care-brief-leg-cramp = You can look after this yourself for now. You said no to every danger sign we asked about, and a cramp that goes in minutes, with both legs the same, is a common leg cramp.

## Doors

rule-doors-heart-emergency = Ring the emergency number. These signs may mean a danger to your life.
rule-doors-heart-today = Go to an emergency department or see a doctor today, and read them the question you were not sure of. They can check your heart and lungs.
rule-doors-nerves-emergency = Go to an emergency department. Pressure on these nerves needs a scan (MRI) at a hospital, at once. Ring the emergency number if you cannot get there.
rule-doors-nerves-today = See a doctor today, or go to an emergency department. Tell your maternity team after that.
rule-doors-nerves-book = See your doctor or a physio. They can test the nerves of your leg.
rule-doors-spine-emergency = Go to an emergency department, so that your spine can be checked. Ring the emergency number if you cannot get there.
rule-doors-spine-today = See a doctor today. The bones or nerves of your back need a check that cannot wait.
rule-doors-spine-book = See your doctor. This kind of back pain needs someone to look for the cause.
rule-doors-bleeding-emergency = Ring the emergency number, or go to the emergency door of your maternity unit. You and your baby need care at once.
rule-doors-bleeding-today-unit = Ring your maternity unit now. At your week it takes your call, day and night.
rule-doors-bleeding-today-early = Ring your early-pregnancy service now. Your maternity unit may not take calls at your week yet.
rule-doors-labour-emergency = Ring the emergency number, or go to the emergency door of your maternity unit. Your baby may be on the way.
rule-doors-labour-today-term = Ring the labour line now. From 37 weeks they tell you when to come in.
rule-doors-labour-today-preterm = Ring your maternity unit now, at any hour. Before 37 weeks they need to check for early labour.
rule-doors-labour-today-early = Ring your early-pregnancy service, or go to an emergency department. Your maternity unit may not take calls at your week yet.
rule-doors-movements-emergency = Go to the emergency door of your maternity unit, or ring the emergency number. They can check your baby at once.
rule-doors-movements-today = Ring your maternity unit now, at any hour. They can listen to your baby's heart.
rule-doors-movements-today-early = Does your maternity unit not take calls at your week yet? Then ring your early-pregnancy service.
rule-doors-pre-eclampsia-emergency = Ring the emergency number. This may be severe pre-eclampsia, a danger to you and your baby.
rule-doors-pre-eclampsia-today-unit = Ring your maternity unit now. They can check you for pre-eclampsia.
rule-doors-pre-eclampsia-today-early = See a doctor today. Your maternity unit may not take calls at your week yet.
rule-doors-early-emergency = Ring the emergency number. There may be bleeding inside.
rule-doors-early-today = Ring your early-pregnancy service now. If it is shut, go to an emergency department.
rule-doors-infection-emergency = Ring the emergency number. This may be sepsis, when an infection becomes a danger to your life.
rule-doors-infection-today-unit = Ring your maternity unit now. An infection in pregnancy needs a check today.
rule-doors-infection-today-early = See a doctor or go to urgent care today. Your maternity unit may not take calls at your week yet.
rule-doors-clots-today = Go in person today, and go now: to an emergency department or your maternity unit. A clot must be looked for, and that cannot wait.
rule-doors-injury-emergency = Go to an emergency department, and ask for the maternity team too. Some harm from a crash does not show at first.
rule-doors-injury-today-unit = Ring your maternity unit now. They can check you and your baby.
rule-doors-injury-today-early = Go to an emergency department today. Your maternity unit may not take calls at your week yet.
rule-doors-injury-book = Tell your midwife about the fall.
rule-doors-pain-today-unit = Ring your maternity unit now. Pain like this needs a check, and it can be a sign of labour.
rule-doors-pain-today-early = See a doctor today. Your maternity unit may not take calls at your week yet.
rule-doors-pain-book = Book with your midwife, your doctor or a physio. An early check helps.
rule-doors-conditions-emergency = Go to an emergency department, and say what condition you have. Ring the emergency number if you cannot get there.
rule-doors-conditions-today = Ring the team that looks after your condition, or your maternity unit, now. They know what it can do in pregnancy.
rule-doors-conditions-book = See your doctor. They can look for the cause.
rule-doors-mind-emergency = Ring the emergency number or a crisis line now. You do not have to find the right words first.
rule-doors-mind-today = Ring a crisis line or see a doctor today, and read them the question you were not sure of.
rule-doors-mind-book = Talk to your midwife, your doctor or a support line. You choose how much to say.

## Clashes in a day

rule-clashes-heat-after-heat = Leave at least 1 hour between heat packs. Your skin needs to cool down. The hour is our own careful choice.
rule-clashes-cold-after-cold = Leave at least 2 hours between cold packs. Your skin needs to warm up. The 2 hours are our own careful choice.
rule-clashes-heat-after-bath = Leave at least 1 hour between a warm bath and a heat pack. Both warm you. The hour is our own careful choice.
rule-clashes-bath-after-heat = Leave at least 1 hour between a heat pack and a warm bath. Both warm you. The hour is our own careful choice.
rule-clashes-bath-after-bath = Leave at least 1 hour between warm baths, so that you do not get too warm. The hour is our own careful choice.
rule-clashes-tens-after-heat = Wait 1 hour after heat before TENS on the same skin. The two do not belong together. The hour is our own careful choice.
rule-clashes-heat-after-tens = Wait 1 hour after TENS before heat on the same skin, and never put heat over the pads. The hour is our own careful choice.
rule-clashes-tens-after-cold = Wait 1 hour after cold before TENS on the same skin. Cold skin is numb, and TENS is not for numb skin. The hour is our own careful choice.
rule-clashes-bath-after-tens = Take the pads off, and wait 1 hour after TENS before a bath. TENS is never for use in water. The hour is our own careful choice.
rule-clashes-pool-after-tens = Take the pads off, and wait 1 hour after TENS before the pool. TENS is never for use in water. The hour is our own careful choice.

## On your back

rule-exclusions-position-flat-back-from-16 = Do it propped up, on your side, on hands and knees, sitting or standing. From 16 weeks we leave out all exercise flat on your back. Guides name weeks from 14 to 28, or none; we chose 16. If we do not know your week, we leave it out.
rule-exclusions-position-flat-back-14-and-15 = Use the other position we offer. At 14 and 15 weeks exercise flat on your back is left out unless you choose it. Guides differ on the week, so this is a careful choice.
rule-exclusions-position-flat-rest-from-16 = Rest on your side, or propped up by 30 degrees or more. From 16 weeks we leave out lying flat. Guides differ on the week, so this is a careful choice.
rule-exclusions-position-dizzy-on-back = Roll onto your side and stay off your back. You feel unwell there, and that counts at any week. Guides agree on this.

## Pelvic girdle pain

rule-exclusions-pelvic-wide-legs = Keep your knees together, and use the small moves we offer. Parting your legs can make pain in the pelvis worse. This comes from physio leaflets.
rule-exclusions-pelvic-one-leg = Stand on both feet and move both legs alike. Weight on one leg can make pain in the pelvis worse. This comes from physio leaflets.
rule-exclusions-pelvic-one-sided = Choose moves that are the same on both sides. An uneven load can make pain in the pelvis worse. This comes from physio leaflets.
rule-exclusions-pelvic-squats = Leave out squats, for exercise and for lifting. Ask for help with things on the floor, or go down on one knee if that does not hurt. Leaflets on pelvic pain list squats as a trigger.
rule-exclusions-pelvic-shorter-walks = Walk for half as long, with small steps. Long walks and long strides can set off pain in the pelvis. This comes from physio leaflets.
rule-exclusions-pelvic-no-stepping-up = Stay at this level for now. Pain in the pelvis often comes hours later, and guides do not agree on how much exercise helps. A physio can help you move on.
rule-exclusions-pelvic-half-when-sore = Do half as much today. With pain in the pelvis, 4 out of 10 is the most to work with. The limit is a careful choice.

## Your pregnancy and exercise

rule-exclusions-contraindications-waters-broken = Ask your maternity team before you exercise. Your waters have broken, so sessions are left out. Rest positions and slow breathing stay. Guides agree on this.
rule-exclusions-contraindications-threatened-preterm-labour = Ask your maternity team before you exercise. You had signs of early labour, so sessions are left out. Rest positions and slow breathing stay. Guides agree on this.
rule-exclusions-contraindications-bleeding-this-pregnancy = Ask your maternity team before you exercise. You bled in this pregnancy, so sessions are left out until they agree. Rest positions and slow breathing stay. Guides say this of bleeding that goes on; we ask for any.
rule-exclusions-contraindications-low-placenta-from-26 = Ask your maternity team before you exercise. Your placenta lies low, so sessions are left out from 26 weeks. Rest positions and slow breathing stay. Guides say 26 or 28 weeks; we chose the earlier.
rule-exclusions-contraindications-low-placenta-before-26 = Ask your maternity team first. Your placenta lies low, so they should agree before you start. Easy walking stays. This is a careful choice.
rule-exclusions-contraindications-pre-eclampsia = Ask your maternity team before you exercise. You have pre-eclampsia, so sessions are left out. Rest positions and slow breathing stay. Guides agree on this.
rule-exclusions-contraindications-weak-cervix = Ask your maternity team before you exercise. The neck of your womb is weak or has a stitch, so sessions are left out. Rest positions and slow breathing stay. Guides agree on this.
rule-exclusions-contraindications-baby-growth = Ask your maternity team before you exercise. Your baby is growing slowly, so sessions are left out. Rest positions and slow breathing stay. Most guides agree on this.
rule-exclusions-contraindications-triplets-or-more = Ask your maternity team before you exercise. You expect three babies or more, so sessions are left out. Rest positions and slow breathing stay. Guides agree on this.
rule-exclusions-contraindications-uncontrolled-type-1-diabetes = Ask your maternity team before you exercise. Your diabetes is not under control yet, so sessions are left out. Rest positions and slow breathing stay. Most guides agree on this.
rule-exclusions-contraindications-uncontrolled-blood-pressure = Ask your maternity team before you exercise. Your blood pressure is not under control yet, so sessions are left out. Rest positions and slow breathing stay. Most guides agree on this.
rule-exclusions-contraindications-high-blood-pressure-reading = Phone your midwife or doctor with your reading, and leave exercise out for now. It was 140 over 90 or more in one number. Measure again when they tell you. This is a careful choice.
rule-exclusions-contraindications-uncontrolled-thyroid = Ask your maternity team before you exercise. Your thyroid is not under control yet, so sessions are left out. Rest positions and slow breathing stay. Most guides agree on this.
rule-exclusions-contraindications-serious-heart-lung = Ask your maternity team before you exercise. You have a serious illness of the heart, lungs or body, so sessions are left out. Rest positions and slow breathing stay. Guides agree on this.
rule-exclusions-contraindications-severe-anaemia = Ask your maternity team before you exercise. You have severe anaemia, so sessions are left out. Rest positions and slow breathing stay. Guides differ on how strict to be; we are strict.
rule-exclusions-contraindications-abruption-or-vasa-praevia = Ask your maternity team before you exercise. You have had abruption or vasa praevia, so sessions are left out. Rest positions and slow breathing stay. This comes from a review of the guides.
rule-exclusions-contraindications-gestational-hypertension = Ask your maternity team before you exercise. Your blood pressure is high in this pregnancy, so sessions are left out until they agree. Guides differ on this; we took the stricter view.
rule-exclusions-contraindications-raised-temperature = Rest, and measure again in 4 hours. Your temperature is 37.5 C or more, so exercise is left out. Phone now if it reaches 38.0 C (100.4 F), or if you feel ill. This is a careful choice.
rule-exclusions-contraindications-acute-illness = Rest until you are well again. You are ill now, so exercise is left out. Phone if you get worse. This is a careful choice.
rule-exclusions-contraindications-clinician-said-rest = Do what your doctor or midwife told you. They asked you to rest, so exercise is left out. Ask them when you may move more. If they change their advice, change your answer.
rule-exclusions-contraindications-pulse-out-of-range = Leave exercise out for now, and phone if you feel unwell. Your pulse at rest was under 60 or over 100. The limits come from the World Health Organization (WHO); using them here is our choice.
rule-exclusions-contraindications-recurrent-loss = Ask your maternity team first. You have lost several pregnancies, so they should agree before you start. Easy walking stays. One review argues that exercise may help here, and we still ask.
rule-exclusions-contraindications-previous-preterm-birth = Ask your maternity team first. You had a baby early before, so they should agree before you start. Easy walking stays. This is on a national list (Canada).
rule-exclusions-contraindications-short-cervix = Ask your maternity team first. The neck of your womb is short, so they should agree before you start. Easy walking stays. This is a careful choice.
rule-exclusions-contraindications-symptomatic-anaemia = Ask your maternity team first. Your anaemia gives you symptoms, so they should agree before you start. Easy walking stays. Guides agree on this.
rule-exclusions-contraindications-low-weight = Ask your maternity team first. You may be short of food or weight, so they should agree before you start. Easy walking stays. Guides agree on this.
rule-exclusions-contraindications-eating-disorder = Ask your maternity team first. You have or had an eating disorder, so they should agree before you start. Easy walking stays. This is on a national list (Canada).
rule-exclusions-contraindications-twins-from-28 = Ask your maternity team first. You expect twins and are past 28 weeks, so they should agree before you go on. Easy walking stays. This is on a national list (Canada).
rule-exclusions-contraindications-mild-heart-lung = Ask your maternity team first. You have a heart or lung problem, so they should agree before you start. Easy walking stays. Guides agree on this.
rule-exclusions-contraindications-arrhythmia = Ask your maternity team first. Your heart can beat out of rhythm, so they should check it before you start. Easy walking stays. This is on an older US list.
rule-exclusions-contraindications-type-1-diabetes = Ask your maternity team first. You have type 1 diabetes, so they should agree and tell you what to do about low sugar. Easy walking stays. Guides agree on this.
rule-exclusions-contraindications-seizures = Ask your maternity team first. Your fits are not under control, so they should agree before you start. Easy walking stays. Most guides agree on this.
rule-exclusions-contraindications-orthopaedic-limit = Ask your maternity team first. Your bones or joints set a limit, so they should say what suits you. Easy walking stays. This is partly from an older US list and partly our choice.
rule-exclusions-contraindications-bmi-40-or-more = Ask your maternity team first. With a BMI of 40 or more they should agree before you start. Easy walking stays. This is on an older US list.
rule-exclusions-contraindications-other-condition = Ask your maternity team first. You have another condition or take medicine for your heart rate, so they should agree before you start. Easy walking stays. This is on a national list (Canada).
rule-exclusions-contraindications-very-inactive-classes = Stay for half of a class at first. You have moved little until now, and the usual start is 15 minutes. When you are active most weeks, change your answer and you may stay for all of it.
rule-exclusions-contraindications-very-inactive = Start small and stay at this level for now. You have moved little until now. The usual start is 15 minutes, three times a week. When you are active most weeks, change your answer and the level can rise.
rule-exclusions-contraindications-heavy-smoking = Stay at this level for now, and ask your midwife for help to stop smoking if you want it. An older US list names heavy smoking; it does not bar exercise here.

## While you wait for an appointment

rule-exclusions-book-appointment-sciatica = Leave out leg stretches, deep bends forward, straight-leg moves, classes with them and lifting practice until you have been seen. Pain that runs down a leg can come from a nerve. Walking and rest on your side stay. This is a careful choice.
rule-exclusions-book-appointment-nerve-slide-not-shown = Ask first. A physio or doctor should look at the leg and show you nerve slides before you do them. This is a careful choice.
rule-exclusions-book-appointment-nerve-slide-numb-or-strong = Leave out nerve slides. A numb or weak leg, or pain that is strong or grows, should be looked at again first. This is a careful choice.
rule-exclusions-book-appointment-sciatica-no-stepping-up = Stay at this level until you have been seen. The pain runs down your leg, and a physio should look at it first. This is a careful choice.
rule-exclusions-book-appointment-bone-risk = Leave out exercise, massage and heat until you have been seen. Your bones may be weak and the pain is new. Walking in comfort stays. This is a careful choice.
rule-exclusions-book-appointment-infection-risk = Leave out exercise, massage and heat until you have been seen. Infection in the spine can start without a fever, and your risk is higher. Walking in comfort stays. This is a careful choice.
rule-exclusions-book-appointment-cancer-history = Leave out exercise, massage and heat until you have been seen. After cancer, new back pain needs a check first. Walking in comfort stays. This is a careful choice.
rule-exclusions-book-appointment-unwell-or-night-pain = Leave out exercise, massage and heat until you have been seen. Pain that does not let up at night, or feeling ill with it, needs a check first. Walking in comfort stays. This is a careful choice.
rule-exclusions-book-appointment-inflammatory-pattern = Ask first about this one. Your pain fits a kind of swelling in the joints of the spine. Walking and gentle moves stay. Do not test it with anti-inflammatory tablets. This is a careful choice.
rule-exclusions-book-appointment-long-or-limiting-pain-half = Do half as much until you have been seen. The pain has lasted, is growing or limits you. This is a careful choice.
rule-exclusions-book-appointment-long-or-limiting-pain-level = Stay at this level until you have been seen. The pain has lasted, is growing or limits you. This is a careful choice.
rule-exclusions-book-appointment-long-or-limiting-pain-even = Choose moves that are the same on both sides, with both feet down. The pain has lasted, is growing or limits you, so one-leg and wide moves are left out until you have been seen. This is a careful choice.
rule-exclusions-book-appointment-fall-today = Leave exercise out for the rest of today. You had a fall. Watch for bleeding, fluid or pain, and tell your midwife. Then go on as before. This is a careful choice.

## Heat and cold

rule-exclusions-heat-cold-numb-skin-heat = Leave heat out. Numb skin does not warn you of a burn. Try slow breathing and a change of position. This is a common rule for heat, from memory.
rule-exclusions-heat-cold-broken-skin-heat = Leave heat out until the skin has healed. Heat is not for broken skin. This is a common rule for heat, from memory.
rule-exclusions-heat-cold-new-injury-heat = Leave heat out for the first 48 hours after an injury. Heat is not for a new injury. This is a common rule for heat, from memory.
rule-exclusions-heat-cold-cold-reaction = Leave cold out. Your skin or blood reacts badly to it. Warmth may suit you, if nothing else speaks against it. This is a common rule for cold, from memory.
rule-exclusions-heat-cold-poor-circulation-cold = Leave cold out. It is not for skin with poor blood flow. This is a common rule for cold, from memory.
rule-exclusions-heat-cold-numb-skin-cold = Leave cold out. Numb skin does not warn you of harm from cold. This is a common rule for cold, from memory.
rule-exclusions-heat-cold-ill-now = Leave heat and baths out while you are ill. Heat is not for a fever, and illness can bring one. This is a careful choice.
rule-exclusions-heat-cold-raised-temperature = Leave heat and baths out, and measure again in 4 hours. Your temperature is 37.5 C or more. Phone now if it reaches 38.0 C (100.4 F), or if you feel ill. This is a careful choice.

## Water

rule-exclusions-water-waters-or-bleeding = Stay out of the bath and the pool, and ring your maternity team. Your waters have broken or you are bleeding, and there is a risk of infection. This is a careful choice.
rule-exclusions-water-seizures = Shower, and do not bathe or swim. Your fits are not under control, and a fit in water is dangerous. This is a careful choice.

## TENS

rule-exclusions-tens-before-14-weeks = Leave TENS out before 14 weeks. Makers advise against it this early. Try a position of ease, or heat for up to 15 minutes if nothing speaks against it.
rule-exclusions-tens-before-37-weeks = Ask first. From 14 weeks to 37 weeks, a physio, midwife or doctor should agree and show you where the pads go. Reports found no harm, but makers still say to wait.
rule-exclusions-tens-implanted-device = Leave TENS out. Its pulses can upset a pacemaker or other device in your body. Sources agree on this.
rule-exclusions-tens-heart-rhythm-or-epilepsy = Ask first. Electric pulses may not suit a heart-rhythm problem or epilepsy. Sources agree on this.
rule-exclusions-tens-seizures = Leave TENS out. Your fits are not under control. This is a careful choice.
rule-exclusions-tens-unexplained-pain = Leave TENS out until someone has found the cause. It is not for pain that nobody has explained. Makers list this as a reason not to use it.
rule-exclusions-tens-bleeding = Leave TENS out. You have bled in this pregnancy. Makers list this as a reason not to use it.
rule-exclusions-tens-early-labour-risk = Leave TENS out. Your chance of early labour is higher, or your waters have broken. Makers list this as a reason not to use it.
rule-exclusions-tens-known-clot = Leave TENS out. You have or had a blood clot. Makers name a known clot as a reason; we count a past one too.
rule-exclusions-tens-cancer = Leave TENS out. Makers say not to use it near cancer; we count cancer in the past too.
rule-exclusions-tens-skin = Leave TENS out. The pads are not for broken, infected or numb skin. Sources agree on broken and numb skin.

## Massage

rule-exclusions-massage-before-12-weeks = Leave massage out before 12 weeks. A light rub of your shoulders and back by a partner is fine. All the trials began at 12 weeks or later.
rule-exclusions-massage-clot-questions = Do not rub, stretch or heat the leg. Answer the clot questions first. Pressing on a clot can move it to the lungs. If one of those signs fits, be seen today.
rule-exclusions-massage-clot-risk = Ask the team that looks after your clot or clot risk first. Massage and clots do not go together without their yes. This is a careful choice.
rule-exclusions-massage-bruises-easily = Ask your team before you use a ball or roller. You bleed or bruise easily. This is a careful choice.
rule-exclusions-massage-high-blood-pressure = Leave massage out. Your blood pressure is or was too high in this pregnancy. This comes from massage practice, and is a careful choice.
rule-exclusions-massage-high-reading = Leave massage out, and phone your midwife or doctor with your reading. It was 140 over 90 or more in one number. This is a careful choice.
rule-exclusions-massage-bleeding-or-waters = Leave massage out. You have bled or your waters have broken. This comes from massage practice, and is a careful choice.
rule-exclusions-massage-fever = Leave massage out. Your temperature is 37.5 C or more. This comes from massage practice, and is a careful choice.
rule-exclusions-massage-vomiting-or-ill = Leave massage out until you are well. You are ill or cannot stop being sick. This comes from massage practice, and is a careful choice.
rule-exclusions-massage-skin-infection = Leave massage out until your skin has healed. Massage is not for skin with an infection. This comes from massage practice.
rule-exclusions-massage-numb-skin = Leave the ball and the roller out. Numb skin does not tell you when you press too hard. This comes from practice pages.

## Other measures

rule-exclusions-other-measures-manual-therapy-ask = Ask your team first. Hands-on treatment of your joints should be agreed, and done by someone registered and trained in pregnancy. The proof that it helps is weak.
rule-exclusions-other-measures-manual-therapy-pregnancy = Leave hands-on joint treatment out. You have bled, your waters have broken, there is a problem with your placenta, or early labour is more likely. This is a careful choice.
rule-exclusions-other-measures-manual-therapy-bones-and-blood = Leave hands-on joint treatment out. With weak bones, thin blood or cancer it could hurt you. A few reports of serious harm exist.
rule-exclusions-other-measures-manual-therapy-infection = Leave hands-on joint treatment out. You are ill, have an infection or are more open to one. This is a careful choice.
rule-exclusions-other-measures-manual-therapy-nerves = Leave hands-on joint treatment out until your nerves have been checked. You have a numb patch or a weak leg. A few reports of serious harm exist.
rule-exclusions-other-measures-manual-therapy-open-sign = Have this sign looked at first. Hands-on joint treatment waits until it has been explained. This is a careful choice.
rule-exclusions-other-measures-acupuncture-ask = Ask your team first. Choose someone registered and trained in pregnancy, and tell them your week and your conditions. A review of 15 trials found no clear harm.
rule-exclusions-other-measures-acupuncture-health = Leave acupuncture out until your team agrees. You bleed easily, take blood thinners, have a skin infection or are more open to infection. This is from memory, and is a careful choice.
rule-exclusions-other-measures-acupuncture-pregnancy = Leave acupuncture out until your team agrees. You are before 14 weeks, have a low placenta, or are more likely to go into early labour. This is a careful choice.
rule-exclusions-other-measures-belt-circulation = Ask first about a belt. Your blood flow is poor, and a belt can be tight. This is a careful choice.
rule-exclusions-other-measures-belt-skin = Leave the belt out. It can rub sore skin, and numb skin does not warn you. This is a careful choice.
rule-exclusions-other-measures-belt-reflux = Leave the belt out while you have heartburn. A belt should come off when acid comes up. This is a careful choice.
rule-exclusions-other-measures-belt-blood-pressure = Leave the belt out, and ask your team. Your blood pressure is or was high in this pregnancy. This is a careful choice.
rule-exclusions-other-measures-tape-skin = Leave tape out. Your skin reacts to it, or is sore or infected. This is a careful choice.
rule-exclusions-other-measures-tens-pads-allergy = Leave TENS out, or ask for pads that suit you. The pads stick to the skin, and yours reacts. This is a careful choice.
rule-exclusions-other-measures-epsom-skin = Leave the salt out until the skin has healed. A plain warm bath may do as much: no proof shows that the salt helps.
rule-exclusions-other-measures-epsom-kidneys = Ask your team before you use the salt. It holds magnesium, and you have kidney disease or pre-eclampsia. No proof shows that the salt helps.
rule-exclusions-other-measures-weight-numbers = Ask your team about weight. We leave the numbers out, because they do not fit twins, low weight or an eating disorder.
rule-exclusions-other-measures-own-eating-plan = Follow the plan your team gave you for food. General advice may not fit you.
rule-exclusions-other-measures-own-fluid-limit = Ask your team how much to drink. With a heart or kidney problem, more is not always better.
rule-exclusions-other-measures-travel-clot-risk = Ask your team before a long trip. You have or had a clot, or your risk is higher. This is from memory, and is a careful choice.
rule-exclusions-other-measures-sex-ask = Ask your team about sex first. You have bled, have a low placenta or a weak cervix, or your waters have broken. This is from a hospital leaflet, and in part our choice.

## Your body and the room

rule-exclusions-body-limits-sore-wrist = Leave out weight on your hands. Your wrists are sore. Sitting or standing moves take its place. This is a careful choice.
rule-exclusions-body-limits-sore-knee = Leave out kneeling, squats and deep bends. Your knees are sore. Sitting moves take their place. This is a careful choice.
rule-exclusions-body-limits-sore-shoulder = Leave out reaching up, pulling and wide arms. Your shoulder is sore. This is a careful choice.
rule-exclusions-body-limits-tummy-doming = Leave this one out. A dome on your tummy shows that it is too much for the muscles now. This is a careful choice.
rule-exclusions-body-limits-reflux = Leave out lying flat and bending low. They can bring acid up. This comes from physio practice.
rule-exclusions-body-limits-squat-and-cervix = Leave squats out. Your cervix, your placenta or the chance of early labour speaks against them. This is a careful choice.
rule-exclusions-body-limits-hot-or-humid = Wait for a cooler time or place. It is hot or humid, and you could get too warm. A review found a limit only for 35 minutes at 25 C and 45 percent humidity. The rest is a careful choice.

## A sore day

rule-exclusions-spasm-strong-spasm = Rest on your side, breathe slowly, and take short walks. Leave strength work and stretches out until the pain is 5 out of 10 or less. No trial has tested exercise for a fresh spasm in pregnancy.
rule-exclusions-spasm-strong-pain-half = Do half as much today. Your pain is 6 out of 10 or more. Clinics use much the same limit.
rule-exclusions-spasm-pain-no-stepping-up = Stay at this level today. Your pain is 4 out of 10 or more. Clinics use much the same limit.
