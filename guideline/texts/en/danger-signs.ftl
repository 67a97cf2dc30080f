# The danger signs: what is asked, what it is called in a reason, what to say on the phone, and what it can mean.
# Every question can be answered yes, no or not sure.

## A. Collapse, breathing, heart

sign-collapse-or-fit = Have you passed out or had a fit (seizure)? Or have you been so drowsy or confused that no one could wake you properly?
    .short = passing out, a fit, or being very hard to wake
    .say = I have passed out, had a fit, or been so drowsy that no one could wake me properly.
    .why = Get help at once. This can mean heavy bleeding inside, a blood clot in the lung, a bad infection or a heart problem. A fit can come from pre-eclampsia (a pregnancy illness with high blood pressure).

sign-breathless-at-rest = Are you fighting for breath, or short of breath while you rest? Or have your lips or tongue gone blue or grey?
    .short = being short of breath at rest
    .say = I am fighting for breath, or short of breath at rest, or my lips are blue or grey.
    .why = Get help at once. This can mean a blood clot in the lung, heart failure or a bad infection.

sign-chest-pain = Do you have chest pain or a tight chest? Or does your heart pound or beat unevenly while you feel faint?
    .short = chest pain, or a pounding heart with feeling faint
    .say = I have chest pain or a tight chest, or my heart is pounding and I feel faint.
    .why = Get help at once. This can mean a blood clot in the lung, a heart attack or a tear in the main artery.

sign-pain-on-breathing = Do you have a sharp pain in your chest, ribs or upper back? And does it get worse when you breathe in or cough?
    .short = sharp pain that is worse on breathing in or coughing
    .say = I have a sharp pain in my chest, ribs or upper back. It gets worse when I breathe in or cough.
    .why = Get help at once. This can mean a blood clot in the lung or a chest infection. It is easy to mistake for a spasm in the upper back.

sign-coughing-blood = Have you coughed up blood?
    .short = coughing up blood
    .say = I have coughed up blood.
    .why = Get help at once. This can mean a blood clot in the lung.

sign-oxygen-under-92 = Is your oxygen reading below 92 percent?
    .short = an oxygen reading below 92 percent
    .say = My oxygen reading is below 92 percent.
    .why = Get help at once. Your body may not be getting enough oxygen.

sign-tearing-back-or-chest-pain = Did a severe pain start suddenly in your chest, between your shoulder blades or in your upper back? Does it feel like ripping or tearing, or is it the worst pain you have had?
    .short = sudden ripping or tearing pain in the chest or upper back
    .say = A severe pain started suddenly in my chest or upper back. It feels like tearing, or it is the worst I have had.
    .why = Get help at once. This can mean a tear in the main artery from the heart. In pregnancy it comes most often in the last three months, or after birth.

sign-aortic-condition-new-pain = Some conditions can weaken the main artery from the heart (the aorta). They include Marfan, vascular Ehlers-Danlos, Loeys-Dietz and Turner syndromes, a heart valve with two flaps (bicuspid aortic valve), or a known widened aorta. You told us you have, or may have, one of them. Do you have any new pain in your chest, upper back or tummy?
    .short = new pain with a condition of the main artery
    .say = I have a condition that affects my aorta. I have new pain in my chest, upper back or tummy.
    .why = Get help at once. This can mean a tear in the main artery. With Marfan syndrome it can happen at any stage of pregnancy.

sign-thunderclap-headache = Did a headache reach its worst within a minute or two? Or is it the worst headache of your life?
    .short = a sudden headache, or the worst of your life
    .say = I have a headache that reached its worst within a minute or two, or is the worst of my life.
    .why = Get help at once. This can mean a bleed or a clot in the brain, or a pregnancy illness with very high blood pressure.

## B. Nerves

sign-ces-saddle-numbness = Do you have new numbness, tingling or a change in feeling between your legs? It may be in your inner thighs, genitals, buttocks or back passage. Or you may notice it when you wipe.
    .short = new numbness or a change in feeling between the legs
    .say = I have new numbness, tingling or a change in feeling between my legs. I am worried about cauda equina syndrome.
    .why = Go now. The nerves at the base of your spine may be squeezed (cauda equina syndrome). They can be damaged within hours.

sign-ces-cannot-pass-urine = Is it newly hard to start to pee, or can you not pee at all? Or can you no longer feel that your bladder is full, or that you are peeing?
    .short = new trouble passing urine, or not feeling it
    .say = It is newly hard to pee, or I cannot pee, or I cannot feel my bladder. I am worried about cauda equina syndrome.
    .why = Go now. The nerves at the base of your spine may be squeezed (cauda equina syndrome). Between about 10 and 20 weeks your womb may also be trapped.

sign-ces-urine-leak-new = Have you newly begun to leak urine without feeling it? Or can you not stop the flow? (A small leak only when you cough, sneeze or laugh is common in pregnancy. It is not what we mean here.)
    .short = new leaking of urine without feeling or control
    .say = I have newly begun to leak urine without feeling it, or I cannot stop the flow. I am worried about cauda equina syndrome.
    .why = Go now. The nerves at the base of your spine may be squeezed (cauda equina syndrome).

sign-ces-bowel-change = Have you newly lost control of your bowels? Or have you lost the feeling of passing a stool (poo) or wind?
    .short = new loss of bowel control or feeling
    .say = I have newly lost control of my bowels, or I cannot feel a stool or wind pass. I am worried about cauda equina syndrome.
    .why = Go now. The nerves at the base of your spine may be squeezed (cauda equina syndrome).

sign-ces-both-legs = Do you have back pain with new pain, tingling or numbness that shoots down both legs?
    .short = new pain, tingling or numbness down both legs
    .say = I have back pain. I also have new pain, tingling or numbness that shoots down both legs.
    .why = Go now. When both legs are affected, the nerves at the base of your spine may be squeezed (cauda equina syndrome).

sign-ces-genital-sensation = Have you newly lost feeling in your genitals? You may notice it during sex.
    .short = new loss of feeling in the genitals
    .say = I have newly lost feeling in my genitals. I am worried about cauda equina syndrome.
    .why = Go now. The nerves at the base of your spine may be squeezed (cauda equina syndrome).

sign-leg-weakness-both-or-worsening = Are both your legs weak? Is any weakness getting worse over hours or days? Or do your legs give way under you?
    .short = weak legs, weakness that gets worse, or legs that give way
    .say = My legs are weak, or the weakness is getting worse, or my legs give way under me.
    .why = Go now. The nerves in your spine may be squeezed, or there may be a bleed in the spine.

sign-unsteady-or-clumsy = Do you have back or neck pain, and have you become unsteady on your feet or clumsy with your hands? Or do you have feelings like electric shocks that run down your spine?
    .short = being unsteady or clumsy, or shocks down the spine
    .say = I have back or neck pain. I have become unsteady or clumsy, or I feel electric shocks down my spine.
    .why = Go now. Your spinal cord may be squeezed.

sign-cannot-walk-with-a-weak-leg = Are you unable to stand or walk, and is one foot or leg newly weak?
    .short = not being able to walk, with a weak leg
    .say = I cannot stand or walk, and one of my legs is newly weak.
    .why = Go now. The nerves in your spine may be squeezed. A bone may be broken too.

sign-one-leg-motor-weakness = Is one foot or leg newly weak? For example, you cannot lift the front of your foot, stand on tiptoe or straighten your knee as usual.
    .short = new weakness in one foot or leg
    .say = One of my legs or feet is newly weak. I cannot lift it, stand on tiptoe or straighten the knee as usual.
    .why = Be seen today. A disc in your back may be pressing on a nerve. Ring the emergency number if the weakness gets worse, or if you cannot stand or walk.

sign-sciatica-with-numb-patch = Does pain run below the knee in one leg, with a numb or tingling patch but no weakness?
    .short = leg pain below the knee with a numb patch
    .say = I have pain below the knee in one leg, with a numb or tingling patch. The leg is not weak.
    .why = Book a visit. A nerve in your back may be sore or pressed. Ring the emergency number if both legs are affected, if your legs get weak, or if you go numb between the legs.

sign-sciatica-one-leg-no-deficit = Does the pain spread from your back or buttock down one leg? Are feeling and strength in the leg normal?
    .short = pain that spreads down one leg
    .say = I have pain that spreads from my back or buttock down one leg. Feeling and strength are normal.
    .why = Book a visit. It may be sciatica (a sore nerve), or pain that comes from the joints of your pelvis. A physio can check it.

## C. Spine

sign-spine-injury-midline-pain = Have you had a fall, a crash or a blow? And do you now have new pain in the middle of your spine, or can you not move normally?
    .short = spine pain after a fall, crash or blow
    .say = I had a fall, a crash or a blow. Now I have pain in the middle of my spine, or I cannot move normally.
    .why = Get help at once. A bone in your spine may be broken.

sign-sudden-spine-pain-minor-strain = Did severe pain in your middle or upper back start suddenly after something minor? That could be lifting, bending, a cough or a small bump. And does the pain stop you doing normal things?
    .short = sudden severe back pain after something minor
    .say = Severe pain in my back started suddenly after something minor. It stops me doing normal things.
    .why = Be seen today. A bone in your spine may have cracked. Bones can lose strength in pregnancy, most often late on or after birth.

sign-height-loss = Have you got shorter in this pregnancy? Or have you begun to stoop?
    .short = getting shorter or newly stooped
    .say = I have got shorter, or begun to stoop, in this pregnancy.
    .why = Be seen today. Bones in your spine may have cracked. Bones can lose strength in pregnancy.

sign-bone-risk-new-pain = You told us something may make your bones weaker. That means weak bones (osteoporosis), long steroid use, heparin treatment, an eating disorder, or a parent with weak bones. Is this back pain new in this pregnancy?
    .short = new back pain with a risk of weak bones
    .say = My bones may be weak. I have new back pain in this pregnancy.
    .why = Book a visit before you do any exercise with load. A weak bone in your spine can crack without a big injury.

sign-fever-with-spine-risk = Do you have back pain with fever or sweats, and is any of these true? You have injected drugs. You have weak immunity, HIV, TB or diabetes. You have had a serious infection lately. Or you have had an injection, an epidural or an operation on your spine lately.
    .short = back pain with fever and a risk of spine infection
    .say = I have back pain with fever or sweats. I have a raised risk of infection in the spine.
    .why = Get help at once. There may be an infection in your spine. It is even more urgent with new numbness or weakness.

sign-immune-risk-new-pain = You told us your risk of infection may be raised. That means weak immunity, steroids, medicine that weakens immunity, injected drugs, or TB. Is this back pain new?
    .short = new back pain with weak immunity
    .say = I have a raised risk of infection, and I have new back pain.
    .why = Book a visit. An infection or a crack in the spine can start without a fever.

sign-cancer-history-red-pain = You told us you have had, or may have had, cancer. Is the back pain severe or steadily worse? Is it in your upper back, worse at night, or not eased when you lie down?
    .short = back pain of a worrying kind after cancer
    .say = I have had cancer. My back pain is severe or getting worse, is in the upper back, is worse at night, or does not ease when I lie down.
    .why = Be seen today. Cancer may have come back in the spine. Ring the emergency number if your legs, your bladder or your walking change.

sign-cancer-pain-with-a-leg-change = Have you had cancer, and do you have bad back pain with a weak or numb leg, or can you not walk?
    .short = bad back pain after cancer, with a change in a leg or in walking
    .say = I have had cancer. I have bad back pain, and a leg is weak or numb, or I cannot walk.
    .why = Get help at once. Cancer may have come back in the spine and be pressing on the nerves.

sign-cancer-history-new-pain = You told us you have had, or may have had, cancer. Do you have any new back pain?
    .short = new back pain after cancer
    .say = I have had cancer, and I have new back pain.
    .why = Book a visit. A doctor should make sure that cancer has not come back in the spine.

sign-night-pain-unrelenting = Does back pain wake you, and does it stay as bad whatever position you lie in?
    .short = night pain that no position eases
    .say = Back pain wakes me at night and stays as bad in every position.
    .why = Book a visit. This may not come from muscles or joints. It can mean an infection, a growth, an illness with swelling in the joints, or a kidney problem. (Night pain that eases when you turn over is common in pregnancy.)

sign-unwell-weight-loss = With the back pain, have you lost weight and cannot say why? Or have you had drenching night sweats, or felt ill for days?
    .short = weight loss, night sweats or feeling ill for days
    .say = I have back pain. I have also lost weight without a reason, had night sweats, or felt ill for days.
    .why = Book a visit. This can mean an infection, an illness with swelling in the joints, or cancer. Weight loss is never expected in the second half of pregnancy.

sign-inflammatory-pattern = Has pain in your back or buttocks lasted more than 3 months, and did it start before you were 45? And do at least three of these fit? It wakes you in the second half of the night. You are stiff for more than 30 minutes in the morning. It eases when you move, not when you rest. You have psoriasis, bowel disease, uveitis (a swollen eye) or arthritis, or a close relative has spondyloarthritis (a kind of spine arthritis).
    .short = long-standing pain that is stiff in the morning and eases with moving
    .say = My back pain has lasted over 3 months. It is worst at night or in the morning, and it eases when I move.
    .why = Book a visit. This may be a kind of arthritis of the spine. Do not test it by taking anti-inflammatory tablets in pregnancy.

sign-red-painful-eye = Has your back been stiff for a long time, and do you also have a red, painful eye that light makes worse?
    .short = a red, painful eye with a long-stiff back
    .say = My back has been stiff for a long time. Now I have a red, painful eye, and light hurts it.
    .why = Be seen today. The inside of your eye may be inflamed (uveitis). It can go with arthritis of the spine, and it is urgent for the eye.

## D. Bleeding and waters

sign-bleeding-heavy = Are you bleeding heavily from the vagina? That means you soak a pad in an hour or less, or pass large clots.
    .short = heavy bleeding from the vagina
    .say = I am bleeding heavily from the vagina. I soak a pad in an hour or less, or I pass large clots.
    .why = Get help at once. This can mean a problem with the placenta (afterbirth), a miscarriage, or a pregnancy outside the womb.

sign-bleeding-any = Have you had any bleeding, or brown or bloody discharge, from the vagina?
    .short = bleeding, or brown or bloody discharge
    .say = I have had bleeding, or brown or bloody discharge, from the vagina.
    .why = Phone now. A miscarriage may be starting, or it may be a pregnancy outside the womb. It can also be a problem with the placenta (afterbirth), or early labour. Ring the emergency number if the bleeding is heavy. Do the same if you have strong or constant pain with it, or a low placenta.

sign-bleeding-known-praevia = You told us you have, or may have, a low placenta (praevia), vasa praevia, or a placenta that has come away in part (abruption). Is there any bleeding at all?
    .short = any bleeding with a low placenta, vasa praevia or abruption
    .say = I have a low placenta, vasa praevia or abruption, and I am bleeding.
    .why = Get help at once. The placenta (afterbirth) may start to bleed heavily. In vasa praevia it is the baby's blood vessels that bleed.

sign-bleeding-with-pain = Is there any bleeding together with strong or constant pain in your tummy or back?
    .short = bleeding with strong or constant pain
    .say = I am bleeding, and I have strong or constant pain in my tummy or back.
    .why = Get help at once. The placenta (afterbirth) may be coming away from the womb. Before 14 weeks it can mean a pregnancy outside the womb.

sign-constant-severe-tummy-pain = Do you have severe tummy pain that does not come and go?
    .short = severe, constant tummy pain
    .say = I have severe tummy pain that does not come and go.
    .why = Get help at once. This can mean the placenta (afterbirth) is coming away, a scar on the womb is tearing, or an organ inside is twisted or inflamed. In early pregnancy it can mean a pregnancy outside the womb.

sign-hard-tender-womb = Does your bump stay as hard as a board, or is it very sore to touch? And do you have pain in your back or tummy?
    .short = a bump that stays hard or is very sore to touch
    .say = My bump stays hard or is very sore to touch, and I have pain in my back or tummy.
    .why = Get help at once. The placenta (afterbirth) may be coming away from the womb. The bleeding can be hidden inside.

sign-sudden-constant-back-pain-late = Did strong back pain start suddenly and stay constant, with no movement that explains it?
    .short = sudden, constant back pain in the second half of pregnancy
    .say = Strong back pain started suddenly and stays constant. No movement explains it.
    .why = Phone now. The placenta (afterbirth) may be coming away at the back of the womb. It may also be a kidney stone. Ring the emergency number if you also have any bleeding, a hard bump, or a baby that moves less.

sign-sudden-back-pain-and-fewer-movements = From 20 weeks: did strong back pain start suddenly and stay, and is your baby moving less or not at all?
    .short = sudden, constant back pain with a baby that moves less
    .say = Strong back pain started suddenly and stays. My baby is moving less, or has stopped moving.
    .why = Get help at once. The placenta (afterbirth) may be coming away from the womb, or your baby may be unwell.

sign-scar-pain-previous-caesarean = You told us you have had, or may have had, a caesarean or other womb surgery. Do you have new severe or constant pain across the scar? Or did contractions stop suddenly with severe pain?
    .short = new pain across a scar on the womb
    .say = I have a scar on my womb. I have severe or constant pain across it, or my contractions stopped suddenly with severe pain.
    .why = Get help at once. The scar on your womb may be tearing.

sign-waters-preterm = Has a gush or a trickle of fluid come from your vagina? Or are you wet all the time and cannot say why?
    .short = fluid from the vagina before 37 weeks
    .say = I am not yet 37 weeks. Fluid has come from my vagina, or I am wet all the time.
    .why = Phone now. Your waters may have broken early. That brings a risk of infection and of early labour. Ring the emergency number if the fluid is green, brown, bloody or bad-smelling.

sign-waters-term = Do you think your waters have broken?
    .short = waters that may have broken
    .say = I am 37 weeks or more, and I think my waters have broken.
    .why = Phone now. You need a check, because the risk of infection rises once the waters have gone. Ring the emergency number if the fluid is green, brown, bloody or bad-smelling.

sign-waters-coloured-or-smelly = If fluid has come from your vagina: is it green, brown, bloody or bad-smelling?
    .short = green, brown, bloody or bad-smelling fluid
    .say = Fluid has come from my vagina. It is green, brown, bloody or bad-smelling.
    .why = Get help at once. The baby may have passed its first poo, the placenta (afterbirth) may be bleeding, or there may be an infection.

sign-cord-seen-or-felt = Can you see or feel something like a cord in or at your vagina? Or any part of the baby?
    .short = a cord or part of the baby at the vagina
    .say = I can see or feel a cord or part of the baby at my vagina.
    .why = Get help at once. While help comes, kneel with your chest down. The cord may have slipped down before the baby, or the birth may be about to happen.

sign-urge-to-push = Do you feel an urge to push or bear down?
    .short = an urge to push
    .say = I feel an urge to push.
    .why = Get help at once. The birth may be about to happen.

## E. Labour

sign-rhythmic-pain-preterm = Do back pain, tightenings or period-like pains come and go in a pattern? For example, every 10 to 15 minutes, or 4 or more in an hour.
    .short = pain or tightenings in a pattern before 37 weeks
    .say = I am not yet 37 weeks. I have pain or tightenings that come and go in a pattern.
    .why = Phone at once, at any hour. This can be early labour. Before 24 weeks it can mean a late miscarriage or a neck of the womb that opens too soon. Ring the emergency number if the tightenings are strong, 5 minutes apart or less, or come with bleeding or fluid.

sign-preterm-strong-contractions = Are tightenings strong, or 5 minutes apart or less? Or do they come with bleeding or fluid loss?
    .short = strong or close tightenings before 37 weeks
    .say = I am not yet 37 weeks. My tightenings are strong or close together, or I am losing blood or fluid with them.
    .why = Get help at once. You may be in early labour.

sign-pelvic-pressure-preterm = Do you have new pressure in your pelvis or vagina, as if the baby is pushing down?
    .short = new pressure in the pelvis before 37 weeks
    .say = I am not yet 37 weeks. I have new pressure in my pelvis or vagina.
    .why = Phone now. This can be early labour, or the neck of your womb may be changing.

sign-discharge-change-preterm = Has your discharge clearly increased? Or has it turned watery, like mucus, or bloody (a show)?
    .short = a change in discharge before 37 weeks
    .say = I am not yet 37 weeks. My discharge has clearly increased, or turned watery, like mucus, or bloody.
    .why = Phone now. This can be a sign of early labour.

sign-low-dull-backache-new-preterm = Do you have a low, dull backache that is new for you? And does it fail to ease within an hour of resting and changing position?
    .short = a new, low, dull backache that does not ease in an hour
    .say = I am not yet 37 weeks. I have a new, low, dull backache. It has not eased after an hour of rest.
    .why = Phone now. Backache can be the only sign of early labour.

sign-cervix-risk-pressure = You told us you have, or may have, a higher chance of an early birth. That means a stitch in the neck of the womb, or a weak or short one, twins or more, an earlier early birth, or a threat of early labour. Do you have any new backache, cramps, pressure or discharge?
    .short = new backache, cramps, pressure or discharge with a higher chance of early birth
    .say = I have a higher chance of an early birth. I have new backache, cramps, pressure or discharge.
    .why = Phone now. Your chance of early labour is higher, so you should be checked sooner than others.

sign-term-regular-contractions = Do pains come at even times and get stronger? For example, they come about every 5 minutes and last about a minute.
    .short = regular pains that get stronger, from 37 weeks
    .say = I am 37 weeks or more. My pains are regular and getting stronger.
    .why = Phone your labour line now. This may be labour. You do not need an ambulance for it unless another sign on this list is there.

sign-term-backache-coming-and-going = Is your backache coming and going in waves, but still mild or uneven?
    .short = backache that comes in waves, from 37 weeks
    .say = I am 37 weeks or more. My backache comes and goes in waves.
    .why = Phone for advice. This may be early labour. You may be told that comfort measures at home are fine for now.

## F. The baby's movements

sign-movements-reduced = Has your baby been moving less, or stopped moving? Or have the movements changed from their usual pattern?
    .short = a baby that moves less, or in a changed pattern
    .say = My baby is moving less, or has stopped moving, or the pattern has changed.
    .why = Phone at once, day or night. Do not wait until morning, and do not use a home doppler (a heartbeat device). Your baby may be unwell. Ring the emergency number if you also have pain in your tummy or back, or bleeding.

sign-movements-reduced-with-pain-or-bleeding = Is your baby moving less, and do you also have tummy pain, back pain or bleeding?
    .short = a baby that moves less, with pain or bleeding
    .say = My baby is moving less, and I have pain or bleeding.
    .why = Get help at once. The placenta (afterbirth) may be coming away, or your baby may be unwell.

sign-movements-none-by-24 = Have you reached 24 weeks and never felt your baby move?
    .short = no movements felt by 24 weeks
    .say = I am 24 weeks or more, and I have never felt my baby move.
    .why = Phone now. Your baby's heartbeat needs a check.

sign-movements-stopped-before-24 = Did you feel your baby move before now? And have the movements stopped, or clearly become fewer?
    .short = movements that stopped or became fewer before 24 weeks
    .say = I had been feeling my baby move. Now the movements have stopped or are clearly fewer.
    .why = Phone now. Your baby's heartbeat should be checked today. Before 24 weeks movements have no steady pattern yet, so this is less sure to mean something.

## G. Pre-eclampsia and pain in the upper tummy

sign-headache-severe = Do you have a severe headache? Or does a headache stay when you rest and take paracetamol? (In the US it is called acetaminophen.)
    .short = a severe headache, or one that will not go away
    .say = I have a bad headache. Or it does not go away, even after rest and paracetamol.
    .why = Phone now. From 20 weeks, and in rare cases before, this can be pre-eclampsia. That is a pregnancy illness with high blood pressure. There are other serious causes at any week. Ring the emergency number if it reached its worst within a minute or two, or if your sight is disturbed too.

sign-sudden-vision-loss = Have you suddenly lost your sight, in one eye or both, in full or in part?
    .short = sudden loss of sight
    .say = I have suddenly lost my sight, or part of it.
    .why = Get help at once. This can be a stroke, or pre-eclampsia (a pregnancy illness with high blood pressure).

sign-vision-disturbance = Is your sight blurred or double? Do you see flashing lights or spots? Or have you lost any sight?
    .short = blurred or double sight, flashing lights, spots or loss of sight
    .say = My sight is disturbed. It is blurred or double, or I see flashing lights or spots, or I have lost sight.
    .why = Phone now. This can be pre-eclampsia (a pregnancy illness with high blood pressure) or a stroke. Ring the emergency number if you lose your sight suddenly.

sign-rib-or-upper-tummy-pain = Do you have pain close under your ribs, on either side, or in your upper tummy? Or does pain there spread through to your back or right shoulder blade?
    .short = pain under the ribs or in the upper tummy
    .say = I have pain under my ribs or in my upper tummy, or it spreads to my back or right shoulder blade.
    .why = Phone now. Do not put it down to upper back pain. It can be pre-eclampsia (a pregnancy illness with high blood pressure), gallstones, or an inflamed pancreas (a gland behind the stomach).

sign-sudden-swelling = Have your face, hands or feet swollen suddenly or a lot?
    .short = sudden or strong swelling of face, hands or feet
    .say = My face, hands or feet have swollen suddenly or a lot.
    .why = Phone now. This can be pre-eclampsia (a pregnancy illness with high blood pressure).

sign-preeclampsia-combination = Do you have two or more of these signs? They are a severe headache, disturbed sight, pain under the ribs, sudden swelling, vomiting, or feeling very unwell.
    .short = two or more signs of pre-eclampsia
    .say = I have two or more signs of pre-eclampsia.
    .why = Get help at once. Together these can mean a bad form of pre-eclampsia (a pregnancy illness with high blood pressure).

sign-bp-140-90 = Is your blood pressure 140/90 or higher on two readings? It counts if either number is that high.
    .short = blood pressure of 140/90 or higher
    .say = My blood pressure is 140/90 or higher.
    .why = Phone now. High blood pressure in pregnancy needs a check today. Ring the emergency number if it reaches 160/110.

sign-bp-160-110 = Is your blood pressure 160/110 or higher? It counts if either number is that high.
    .short = blood pressure of 160/110 or higher
    .say = My blood pressure is 160/110 or higher.
    .why = Get help at once. Blood pressure this high is dangerous for you and your baby.

sign-vomiting-severe = Are you vomiting so much that you cannot keep fluids down? Or are you vomiting with pain or fever?
    .short = vomiting that will not stop, or with pain or fever
    .say = I am vomiting and cannot keep fluids down, or I am vomiting with pain or fever.
    .why = Phone now. Your body may be short of fluid. It can also mean a kidney infection, pre-eclampsia (a pregnancy illness with high blood pressure), or very bad pregnancy sickness.

sign-upper-abdo-pain-gastric-bypass = You told us you have had, or may have had, weight-loss surgery. Do you have new pain in your upper tummy? It often goes through to the back.
    .short = new upper tummy pain after weight-loss surgery
    .say = I have had weight-loss surgery. I have new pain in my upper tummy.
    .why = Phone now. A loop of bowel may be caught inside.

## H. Early pregnancy

sign-ectopic-rupture-signs = Do you have sudden, sharp or intense tummy pain? And do you also feel faint, dizzy or sick, or look very pale?
    .short = sudden tummy pain with feeling faint, dizzy or sick
    .say = I have sudden, strong tummy pain. I feel faint, dizzy or sick, or I look very pale.
    .why = Get help at once. A pregnancy outside the womb may have burst and be bleeding inside.

sign-shoulder-tip-pain = Do you have pain at the very tip of your shoulder, where it meets the arm, that you cannot explain?
    .short = pain at the tip of the shoulder
    .say = I have pain at the very tip of my shoulder that I cannot explain.
    .why = Get help at once. In early pregnancy this can mean bleeding inside from a pregnancy outside the womb. Do not put it down to a stiff shoulder or back.

sign-one-sided-low-pain-early = Do you have pain low down on one side of your tummy or pelvis?
    .short = low pain on one side in early pregnancy
    .say = I have pain low down on one side of my tummy or pelvis.
    .why = Phone now. This can mean a pregnancy outside the womb. It shows most often between weeks 4 and 12. Ring the emergency number if the pain is sudden or intense and you feel faint, dizzy or sick.

sign-ectopic-bowel-or-bladder-pain = Is it newly uncomfortable to pee or poo? And do you also have low tummy pain or bleeding?
    .short = pain on peeing or pooing with low tummy pain or bleeding
    .say = It newly hurts to pee or poo, and I have low tummy pain or bleeding.
    .why = Phone now. This can mean a pregnancy outside the womb, or a urine infection.

sign-cramps-backache-early = Do you have cramps like period pain, or a low backache, that is new and does not go away? It counts with or without spotting.
    .short = new cramps or backache that will not go away, before 24 weeks
    .say = I am not yet 24 weeks. I have new cramps or low backache that does not go away.
    .why = Phone now. A miscarriage may be starting. Before 16 weeks, ring the early pregnancy service.

## I. Infection and kidneys

sign-temp-38 = Is your temperature 38.0 °C (100.4 °F) or higher?
    .short = a temperature of 38 °C or higher
    .say = I have a fever. My temperature is 38 °C (100.4 °F) or higher.
    .why = Phone now. It can mean an infection of the kidney, womb, chest or spine. Do not wait for a second reading if you have back pain or feel ill.

sign-temp-37-5-with-symptoms = Is your temperature from 37.5 to 37.9 °C (99.5 to 100.2 °F)? And do you also have back or side pain, pain when you pee, smelly discharge, or feel unwell?
    .short = a raised temperature with other signs of infection
    .say = My temperature is raised, from 37.5 to 37.9 °C. I also have pain or smelly discharge, or feel unwell.
    .why = Phone now. An infection may be starting.

sign-shivering-rigors = Have you had shivering that you could not control, or shaking chills?
    .short = shivering or shaking chills
    .say = I have had shivering or shaking chills that I could not control.
    .why = Phone now, even if your temperature is normal. It can be an infected kidney. Or it can be sepsis, which is when the body reacts to an infection in a dangerous way.

sign-sepsis-signs = Do you have a fever or any infection, and is one of these true? You are confused or your speech is slurred. You breathe very fast. Your skin is mottled, pale, blue or clammy. You have not peed for a day. You have severe muscle pain. Or you feel as if something is terribly wrong.
    .short = an infection with signs of sepsis
    .say = I have a fever or an infection, and I am very unwell. I am worried about sepsis.
    .why = Get help at once. This can be sepsis. That is when the body reacts to an infection in a dangerous way.

sign-temp-low-unwell = Is your temperature below 36.0 °C (96.8 °F), and do you feel ill?
    .short = a low temperature while feeling ill
    .say = My temperature is below 36 degrees, and I feel ill.
    .why = Get help at once. Sepsis can make the temperature fall. That is when the body reacts to an infection in a dangerous way.

sign-feels-hot-and-ill = Do you feel hot and ill?
    .short = feeling hot and ill
    .say = I feel hot and ill, and I have not been able to rule out a fever.
    .why = Phone now. You may have a fever from an infection.

sign-burning-urine = Does it burn or hurt when you pee? Or do you need to pee urgently and very often, with little coming?
    .short = burning or pain when peeing
    .say = It burns or hurts when I pee, or I need to pee very often and little comes.
    .why = Phone now. You may have a urine infection. You need a urine test and, in pregnancy, treatment.

sign-flank-pain = Is the pain in one or both sides of your back, close below the ribs?
    .short = pain in the side of the back, below the ribs
    .say = I have pain in the side of my back, close below the ribs.
    .why = Phone now. This can be a kidney infection or a kidney stone.

sign-flank-pain-with-fever-or-vomiting = Do you have pain in your side, or in your back under the ribs, with fever, shivering or vomiting?
    .short = side or back pain with fever, shivering or vomiting
    .say = I have side or back pain under the ribs, with fever, shivering or vomiting.
    .why = Phone now. This can be a kidney infection, and you need a hospital check today. It can lead to early birth. Ring the emergency number if you are confused, breathe very fast, have mottled, blue or clammy skin, or have not peed for a day.

sign-colic-to-groin = Does pain come in waves from your side to your groin? Or can you not keep still because of it?
    .short = waves of pain from the side to the groin
    .say = I have pain in waves from my side to my groin, or pain that will not let me keep still.
    .why = Phone now. This can be a kidney stone. Waves of pain can also be early labour until that is ruled out.

sign-blood-in-urine = Is there blood in your urine?
    .short = blood in the urine
    .say = There is blood in my urine.
    .why = Phone now. This can be a kidney stone or an infection.

sign-smelly-discharge-fever = Is there bad-smelling discharge, and do you have fever, tummy pain or feel ill?
    .short = bad-smelling discharge with fever, pain or feeling ill
    .say = I have bad-smelling discharge, with fever, tummy pain or feeling ill.
    .why = Phone now. This can be an infection in the womb.

sign-cough-fever-back-pain = Do you have a cough with fever, and pain in your chest or upper back?
    .short = cough with fever and chest or upper back pain
    .say = I have a cough with fever, and pain in my chest or upper back.
    .why = Phone now. This can be an infection of the lungs. Ring the emergency number if you are short of breath at rest.

sign-band-of-blisters = Is there a strip of painful blisters on one side of your back or chest?
    .short = a strip of painful blisters
    .say = I have a strip of painful blisters on one side of my back or chest.
    .why = Phone now. This can be shingles. If treatment is needed, it has to start soon.

## J. Blood clots

sign-one-leg-swollen = Is one leg, calf or thigh newly swollen, or clearly bigger than the other?
    .short = one swollen leg, calf or thigh
    .say = One of my legs is newly swollen, or clearly bigger than the other.
    .why = Go today, in person. Do not rub, wrap, warm or exercise the leg. It can be a blood clot.

sign-calf-pain-hot-or-red = Is one calf painful, tender or hot? Or is it red or darker than usual? (A short cramp that has gone does not count.)
    .short = a painful, hot, red or dark calf
    .say = One of my calves is painful, tender, hot, red or darker than usual.
    .why = Go today, in person. Do not rub or warm the calf. It can be a blood clot in the leg.

sign-groin-thigh-buttock-pain-leg-heavy = Do you have pain in the groin, thigh or buttock on one side? And is that whole leg heavy, swollen or a changed colour?
    .short = groin, thigh or buttock pain with a heavy or swollen leg
    .say = I have pain in my groin, thigh or buttock on one side. The whole leg is heavy, swollen or a changed colour.
    .why = Go today, in person. It can be a blood clot in a vein of the pelvis or groin. In pregnancy this can feel like low back or buttock pain.

sign-clot-history-new-leg-or-back-pain = You told us you have, or may have, a raised chance of a blood clot. That means an earlier clot, a clotting disorder, treatment to prevent clots, or days without moving. Do you have new pain or swelling in a leg?
    .short = new leg pain or swelling with a raised chance of a clot
    .say = I have a raised chance of a blood clot. I have new leg pain or swelling.
    .why = Go today, in person. It can be a blood clot in the leg, and your chance of one is higher.

## K. Injury

sign-car-crash = Have you been in a car, bike or other vehicle crash, even a slow one?
    .short = a vehicle crash, even a slow one
    .say = I have been in a crash.
    .why = Go to hospital now, even if you feel well. A crash or a seat belt can hurt you or the placenta (afterbirth) inside, and can start labour early.

sign-blow-to-abdomen-or-fall-late = Have you fallen, or had a knock to your tummy?
    .short = a fall or a knock to the tummy from 20 weeks
    .say = I have had a fall or a knock to my tummy.
    .why = Phone now, even if you feel well. There can be hidden bleeding behind the placenta (afterbirth).

sign-fall-early-no-symptoms = Have you had a simple fall, without a blow to the tummy and with no pain, bleeding or fluid?
    .short = a simple fall before 20 weeks
    .say = I am not yet 20 weeks. I had a simple fall, without a blow to the tummy. I have no pain, bleeding or fluid.
    .why = Tell your midwife. Phone today if you notice bleeding, fluid or pain.

sign-blow-to-abdomen-early = Have you had a knock or blow to your tummy? Or a fall with pain, bleeding or fluid after it?
    .short = a knock to the tummy, or a fall with pain, before 20 weeks
    .say = I am not yet 20 weeks. I have had a knock to my tummy, or a fall with pain, bleeding or fluid.
    .why = Phone now, even if you feel well. You and your pregnancy should be checked. If your blood group is Rh-negative, say so.

sign-injury-rh-negative = Your blood group is, or may be, Rh-negative. Have you had a knock to the tummy or any bleeding since 12 weeks?
    .short = a knock or bleeding with Rh-negative blood
    .say = I am Rh-negative. I have had a knock to the tummy or bleeding. I may need anti-D.
    .why = Phone now. You may need an injection called anti-D. It is given within 72 hours.

sign-choked = Has someone choked you, or squeezed your neck?
    .short = being choked
    .say = Someone has choked me, or squeezed my neck.
    .why = Get help at once, as soon as you can do so without more danger. You or your baby may be hurt, even if nothing shows.

sign-assault = Has someone hit, kicked, pushed or choked you?
    .short = being hit, kicked, pushed or choked
    .say = Someone has hit, kicked, pushed or choked me.
    .why = Be seen in hospital today. You or your baby may be hurt inside. Ring the emergency number if you were choked, or if you have an injury and any other sign on this list.

sign-assault-with-another-sign = Has someone hit, kicked or pushed you? And are you hurt, or do you have one more sign on this list?
    .short = being hit, kicked or pushed, with an injury or another sign
    .say = Someone has hit, kicked or pushed me. I am hurt, or I have another danger sign.
    .why = Get help at once, as soon as you can do so without more danger. You or your baby may be hurt inside.

## L. Pain and what it stops you doing

sign-pain-severe = Is the pain severe? That means 8 or more out of 10. Or is it too much to bear, even after rest and paracetamol (acetaminophen)?
    .short = severe pain, 8 or more out of 10
    .say = My pain is severe: 8 or more out of 10. Or I cannot bear it, even after rest and paracetamol.
    .why = Phone now. Severe pain in pregnancy always needs a check.

sign-pain-sudden-unexplained = Did strong back pain start suddenly, with no movement or strain to explain it?
    .short = sudden, strong back pain with no clear cause
    .say = Strong back pain started suddenly. No movement or strain explains it.
    .why = Phone now. This can come from a kidney, the placenta (afterbirth), a cracked bone or a blood vessel.

sign-unable-to-walk-or-stand = Are you unable to stand, walk or put weight on your legs because of pain?
    .short = not being able to stand or walk for pain
    .say = I cannot stand, walk or put weight on my legs because of pain.
    .why = Phone now. This can be labour, a cracked bone, or a pelvis that has come apart at the front. Ring the emergency number if your legs are weak too.

sign-pain-worse-every-day = Has the pain got steadily worse over some days, even though you follow the plan?
    .short = pain that gets worse day by day
    .say = My pain has been getting steadily worse over several days.
    .why = Book a visit. Your pain is not getting better as we would expect, so someone should check it.

sign-pain-over-2-weeks = Has back or pelvic pain lasted more than 2 weeks?
    .short = pain for more than 2 weeks
    .say = My back or pelvic pain has lasted more than 2 weeks.
    .why = Book a visit. After 2 weeks your pain should be checked, and a physio may help.

sign-pain-limits-daily-life = Does pain stop you working or doing ordinary things? Or does it stop you sleeping most nights?
    .short = pain that limits daily life or sleep
    .say = Pain stops me doing ordinary things, working, or sleeping most nights.
    .why = Book a visit. Pain in the pelvis can be treated, and an early check helps.

sign-not-eased-by-any-position = Is there no position that eases the pain?
    .short = pain that no position eases
    .say = No position eases my pain.
    .why = Book a visit. The pain may not come from muscles or joints. Phone today if you are in the last three months of pregnancy, or if you have any other symptom.

sign-not-eased-late = In the last three months of pregnancy, is there no position that eases the pain?
    .short = pain that no position eases, in the last three months
    .say = No position eases my pain, and I am in the last three months of pregnancy.
    .why = Phone now. So late in pregnancy, pain like this may not come from muscles or joints.

sign-not-eased-with-another-sign = Is there no position that eases the pain, and do you have one more sign on this list?
    .short = pain that no position eases, with another sign
    .say = No position eases my pain, and I have another sign as well.
    .why = Phone now. Pain like this with another sign may not come from muscles or joints.

sign-paracetamol-over-3-days = Have you used paracetamol for more than 3 days in a row? Or does it not help you? (In the US it is called acetaminophen.)
    .short = needing paracetamol for more than 3 days, or no help from it
    .say = I have needed paracetamol for more than 3 days in a row, or it does not help.
    .why = Book a visit. Someone should check the cause, and what else may help you.

sign-leg-cramps-frequent = Do you often have leg cramps? Or do they not ease with stretching and the other measures?
    .short = leg cramps that are frequent or do not ease
    .say = I often have leg cramps, or they do not ease with stretching.
    .why = Book a visit. There may be another cause. Phone today if one leg is swollen, hot, red or stays painful, because that can be a blood clot.

sign-pubic-pain-gap-or-grinding = Is there severe pain at the front of your pelvis? And is there a gap, loud clicking, or legs that will not move apart or together?
    .short = severe pain at the front of the pelvis with a gap or clicking
    .say = I have severe pain at the front of my pelvis. There is a gap or loud clicking, or my legs will not move apart or together.
    .why = Phone now. The joint at the front of your pelvis may be badly strained or may have come apart.

sign-gut-feeling-something-wrong = Do you feel that something is not right, even if nothing on this list fits?
    .short = a feeling that something is not right
    .say = Nothing on the list fits, but I feel that something is not right.
    .why = Phone now. Health services tell people to call when something feels wrong, even if it fits no list.

## M. Other conditions

sign-blood-thinner-new-severe-back-pain = You told us you take, or may take, blood thinners or heparin. Do you have new severe pain in your back, side or leg? Or are your legs weak?
    .short = new severe pain or leg weakness on blood thinners
    .say = I take blood thinners. I have new severe pain in my back, side or leg, or weak legs.
    .why = Get help at once. There may be a bleed around your spine or deep in your tummy.

sign-recent-spinal-procedure = You told us you had, or may have had, an epidural, a spinal, a spinal injection or back surgery in the last month. Do you have new back pain, fever, leg weakness or numbness?
    .short = new back pain, fever, weakness or numbness after a spinal procedure
    .say = I had an epidural, a spinal injection or back surgery in the last month. I have new back pain, fever, leg weakness or numbness.
    .why = Get help at once. There may be an infection or a bleed next to your spinal nerves.

sign-sickle-cell-pain = You told us you have, or may have, sickle cell disease. Is this a new bad pain in your back, chest or limbs?
    .short = new bad pain with sickle cell disease
    .say = I have sickle cell disease. I have a new bad pain in my back, chest, arms or legs.
    .why = Phone now. This can be a sickle cell crisis. Ring the emergency number if you have chest pain, are short of breath, or have a fever.

sign-sickle-cell-pain-with-fever = Do you have sickle cell disease, a new bad pain, and a fever?
    .short = new bad pain and a fever with sickle cell disease
    .say = I have sickle cell disease. I have a new bad pain and a fever.
    .why = Get help at once. This can be a sickle cell crisis, and a fever makes it more urgent.

sign-itching-palms-soles = Do you have strong itching without a rash, most of all on your palms and soles? Or do you have dark urine or yellow eyes?
    .short = strong itching, dark urine or yellow eyes
    .say = I have strong itching without a rash, or dark urine, or yellow eyes.
    .why = Phone now. This can be a liver problem of pregnancy that puts your baby at risk. A blood test can find it. It does not cause back pain, so do not treat it as part of that.

sign-overwhelming-tiredness = Are you so tired that you cannot do basic things?
    .short = being too tired for basic things
    .say = I am so tired that I cannot do basic things.
    .why = Book a visit. This can mean anaemia (a lack of red blood cells), a heart problem, low mood or an infection.

## N. Safety and state of mind

sign-immediate-danger = Are you in danger right now from another person?
    .short = danger from another person right now
    .say = I am in danger from another person. I need help now.
    .why = Get help at once, as soon as you can do so without more danger. Abuse often starts or gets worse in pregnancy.

sign-suicidal-intent = Are you thinking about ending your life or harming yourself? Or do you have a plan to?
    .short = thoughts of ending your life or harming yourself
    .say = I am thinking about ending my life or harming myself. I need help now.
    .why = Ring the emergency number or a crisis line now. Thoughts like these are an emergency, like any other danger sign here.

sign-harm-to-baby-or-psychosis = Do you have thoughts of harming your baby? Do you see, hear or strongly believe things that others do not? Or do you suddenly feel very different in your mind?
    .short = thoughts of harming the baby, or a sudden change of mind
    .say = I have thoughts of harming my baby. Or I see, hear or believe things that others do not. Or my mind suddenly feels very different.
    .why = Get help at once. This can be a serious illness of the mind in pregnancy. It needs a specialist now.

sign-low-mood-2-weeks = Have you felt low, hopeless, panicky or unable to cope for 2 weeks or more?
    .short = feeling low, panicky or unable to cope for 2 weeks
    .say = I have felt low, hopeless, panicky or unable to cope for 2 weeks or more.
    .why = Book a visit. This can be depression or anxiety. It can also make pain worse. Ring the emergency number or a crisis line if you think of ending your life or harming yourself.

sign-abuse-disclosed = Is anyone hurting you? Does anyone scare you or control what you do?
    .short = someone hurting, frightening or controlling you
    .say = Someone hurts me, scares me or controls what I do. I would like to talk to someone alone.
    .why = You can talk to your midwife, your doctor or a helpline, if and when you want to. Abuse often starts or gets worse in pregnancy. Be seen in hospital today if you have been hit, kicked, pushed or choked. Ring the emergency number if you are in danger now.

## The groups

group-collapse-breathing-heart = Breathing, heart and collapse
group-nerves = Nerves
group-spine = The spine
group-bleeding-and-waters = Bleeding, waters and constant pain
group-labour = Labour
group-movements = Your baby's movements
group-pre-eclampsia = Headache, sight, swelling, upper tummy
group-early-pregnancy = Early pregnancy
group-infection = Infection and kidneys
group-clots = Blood clots
group-injury = Injury
group-pain-and-function = The pain itself
group-other-conditions = Conditions you already have
group-safety-and-mind = Safety and mind
