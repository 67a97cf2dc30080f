# What we ask about you. Each line is the question or the label on the screen;
# .short is how the reasons speak of it.

## Who and when

feature-pregnancy = Are you pregnant now?
    .short = whether you are pregnant
option-pregnancy-pregnant = Yes, I am pregnant
option-pregnancy-not-pregnant = No, I am not pregnant
option-pregnancy-after-birth = I have had my baby

feature-gestational-age = How far along are you?
    .short = your week of pregnancy
    .help = Give your due date, the first day of your last period, or the date and result of a scan. If you are not sure, say so. We then use only what holds at every week.

feature-unit-calls-from = From which week does your maternity unit take calls?
    .short = the week from which your unit takes calls
    .help = Look in your maternity notes or ask your midwife. If you do not know, choose "not sure" and we show you both numbers.
option-unit-calls-from-week-16 = From 16 weeks
option-unit-calls-from-week-18 = From 18 weeks
option-unit-calls-from-week-20 = From 20 weeks
option-unit-calls-from-week-24 = From 24 weeks

feature-private-now = Can you answer some private questions now, alone?
    .short = being alone for private questions
    .help = They are about your mood and about being hurt or afraid. Say yes only if nobody can see your screen. You can leave them at any time.

## Where it hurts

feature-low-back = Low back
    .short = low-back pain
    .help = An ache between your lowest ribs and your buttocks.
feature-upper-back = Upper back
    .short = upper-back pain
    .help = Between your shoulder blades, or at the back of your ribs or neck.
feature-spasm = A spasm: the muscle grips or cramps
    .short = a back spasm
    .help = A sudden, tight grip in the back. If it comes and goes in a pattern, say so in the questions that follow.
feature-stiffness = Stiffness
    .short = stiffness
    .help = Hard to get going after you sit, lie or stand for long.
feature-pelvic-front = Front of the pelvis, at the pubic bone
    .short = pain at the front of the pelvis
    .help = Often worse on stairs, or when you part your legs.
feature-pelvic-back = Back of the pelvis or a buttock
    .short = pain at the back of the pelvis
    .help = Often worse when you turn in bed or stand on one leg.
feature-sciatica = Down one leg, from the back or buttock
    .short = pain down one leg
    .help = People often call this sciatica.
feature-leg-cramp = A cramp in the calf or foot
    .short = leg cramps
    .help = A sudden, hard cramp, often at night, that goes within minutes.

## What you can measure

feature-thermometer = You can take your temperature now
    .short = having a thermometer
feature-temperature = Your temperature
    .short = your temperature
    .reading = temperature
    .help = In degrees Celsius. 100.4 F is 38.0 C.
feature-blood-pressure-reading = You have a blood-pressure reading from the last day
    .short = having a blood-pressure reading
feature-systolic = Upper blood-pressure number
    .short = your upper blood-pressure number
    .reading = upper blood-pressure number
    .help = The first and larger number, such as 118 in 118/74.
feature-diastolic = Lower blood-pressure number
    .short = your lower blood-pressure number
    .reading = lower blood-pressure number
    .help = The second and smaller number, such as 74 in 118/74.
feature-oximeter = You have an oxygen reading, from a clip on your finger
    .short = having an oxygen reading
feature-oxygen = Oxygen reading
    .short = your oxygen reading
    .reading = oxygen reading
    .help = The number with the percent sign.
feature-pulse-reading = You have counted your pulse at rest, twice
    .short = having counted your pulse
feature-pulse = Resting pulse, in beats a minute
    .short = your resting pulse
    .reading = resting pulse
    .help = Sit still first. If the two counts differ, give the one that is further from 60 to 100.

## Your pain

feature-pain-now = How bad is the pain right now, from 0 to 10?
    .short = your pain now
    .reading = pain now
    .help = 0 is no pain. 10 is the worst pain you can think of.
feature-pain-worst = How bad was it at its worst in the last day, from 0 to 10?
    .short = your worst pain in the last day
    .reading = worst pain in the last day
    .help = 0 is no pain. 10 is the worst pain you can think of.
feature-pain-days = For how many days have you had this pain?
    .short = how long you have had the pain
    .reading = days with this pain
    .help = Count from the first day. If you have no pain now, write 0.

## What fits (asked last)

feature-mechanical-back-pain-only = My back aches or is stiff. It changes as I move or rest, it eases, and I feel well otherwise
    .short = back pain that changes with movement and eases
feature-mild-pelvic-girdle-pain = My pelvis hurts on stairs, turning in bed or standing on one leg. It began under 2 weeks ago and does not stop my daily life
    .short = mild pelvic girdle pain (pain in the joints of the pelvis)
feature-brief-leg-cramp = I get a sudden cramp in the calf or foot. It goes within minutes, and my legs are the same size and colour
    .short = a brief leg cramp

## Your health

feature-aortic-condition = A condition of the main artery, such as Marfan, Loeys-Dietz, Turner or vascular Ehlers-Danlos
    .short = a condition of the main artery
    .help = Also a heart valve with two flaps (bicuspid aortic valve), or a main artery (aorta) that you were told is wide.
feature-bone-fragility-risk = Thin bones, steroid tablets for a long time, heparin, an eating disorder, or a parent with thin bones
    .short = a risk of weak bones
    .help = Thin bones are called osteoporosis. Heparin is an injection that thins the blood.
feature-infection-risk = Weak immunity, steroids or medicine that lowers immunity, injected drugs now or before, or TB now or before
    .short = a higher risk of infection
feature-cancer-history = Cancer, now or in the past
    .short = cancer now or in the past
feature-vte-risk = A blood clot before, a clotting disorder, treatment to prevent clots, or days spent lying still
    .short = a risk of blood clots
feature-anticoagulant = You take blood thinners or heparin
    .short = blood thinners
feature-spinal-procedure-last-month = An epidural, a spinal, an injection in the spine or back surgery in the last month
    .short = a procedure on your spine in the last month
feature-sickle-cell = Sickle cell disease
    .short = sickle cell disease
feature-bariatric-surgery = Surgery to lose weight, such as a gastric bypass
    .short = weight-loss surgery

## Your pregnancy

feature-low-placenta = You were told your placenta lies low (praevia), or vasa praevia
    .short = a low placenta
    .help = Say yes until a scan has shown that it has moved up.
feature-uterine-scar = A caesarean birth or other surgery on the womb before
    .short = a scar on the womb
feature-rh-negative = Your blood group is Rh-negative
    .short = Rh-negative blood
    .help = It is the minus sign after A, B, AB or O in your notes.
feature-twins = You are expecting twins
    .short = twins
feature-triplets-or-more = You are expecting triplets or more
    .short = triplets or more
feature-cerclage = You have a stitch in the neck of the womb (cerclage)
    .short = a stitch in the cervix
feature-short-cervix = You were told the neck of your womb is short
    .short = a short cervix
feature-previous-preterm-birth = You have had a baby early before, before 37 weeks
    .short = an early birth before
feature-threatened-preterm-labour = You have had signs of early labour in this pregnancy
    .short = signs of early labour in this pregnancy

## Before exercise: this pregnancy

feature-waters-broken = Your waters have broken, or you were told they may have
    .short = waters that have broken
feature-bleeding-this-pregnancy = You have bled from the vagina in this pregnancy, even a little
    .short = bleeding in this pregnancy
    .help = If your team has explained it and agreed to exercise, you can say so further on.
feature-pre-eclampsia-diagnosed = You were told you have pre-eclampsia
    .short = pre-eclampsia
    .help = High blood pressure with other problems, from the second half of pregnancy.
feature-gestational-hypertension = Your blood pressure has become high in this pregnancy
    .short = high blood pressure in pregnancy
feature-weak-cervix = You were told the neck of your womb is weak or opens early
    .short = a weak cervix
feature-baby-growth-restricted = You were told your baby is not growing as expected
    .short = a baby growing slowly
feature-abruption-or-vasa-praevia = The placenta has come away in part (abruption), or you have vasa praevia
    .short = abruption or vasa praevia
    .help = Vasa praevia means blood vessels of the baby lie near the neck of the womb.
feature-recurrent-loss = You have lost several pregnancies
    .short = several pregnancy losses
feature-clinician-said-rest = A doctor or midwife told you to rest or not to exercise
    .short = being told to rest

## Before exercise: your health

feature-acute-illness = You are ill now, with a fever, an infection or a bad cold
    .short = being ill now
feature-uncontrolled-blood-pressure = High blood pressure that is not under control
    .short = high blood pressure that is not under control
feature-serious-heart-lung = A serious heart, lung or other illness
    .short = a serious heart, lung or other illness
    .help = For example a heart problem with symptoms, or stiff or scarred lungs.
feature-mild-heart-lung = A mild or moderate heart or lung problem, such as asthma
    .short = a mild heart or lung problem
feature-arrhythmia = A heart that beats out of rhythm
    .short = a heart-rhythm problem
feature-severe-anaemia = Severe anaemia (very low iron or blood count)
    .short = severe anaemia
feature-symptomatic-anaemia = Anaemia that makes you tired or breathless
    .short = anaemia with symptoms
feature-uncontrolled-type-1-diabetes = Type 1 diabetes that is not under control
    .short = type 1 diabetes that is not under control
feature-type-1-diabetes = Type 1 diabetes
    .short = type 1 diabetes
feature-uncontrolled-thyroid = A thyroid problem that is not under control
    .short = a thyroid problem that is not under control
feature-seizures-not-controlled = Fits (seizures) that are not under control
    .short = fits that are not under control
feature-epilepsy = Epilepsy
    .short = epilepsy

## Before exercise: body and habits

feature-orthopaedic-limit = A bone or joint problem, or recent surgery, that limits what you can do
    .short = a bone or joint limit
feature-hypermobility = Very bendy joints (a hypermobility disorder)
    .short = very bendy joints
feature-malnutrition = You were told you are badly short of food or nutrients
    .short = being short of nutrients
feature-bmi-under-18-5 = Your BMI before pregnancy was under 18.5
    .short = a BMI under 18.5
    .help = BMI sets weight against height. It is often in your maternity notes.
feature-bmi-40-or-more = Your BMI before pregnancy was 40 or more
    .short = a BMI of 40 or more
    .help = BMI sets weight against height. It is often in your maternity notes.
feature-eating-disorder = An eating disorder, now or before
    .short = an eating disorder
    .help = We ask so that we leave out numbers about weight.
feature-very-inactive = You have moved very little until now
    .short = little activity until now
feature-heavy-smoking = You smoke a lot
    .short = heavy smoking
feature-past-clot = A blood clot in a leg or lung, now or in the past
    .short = a blood clot, now or in the past
feature-bleeding-disorder = A disorder that makes you bleed easily
    .short = a bleeding disorder
feature-kidney-disease = Kidney disease
    .short = kidney disease
feature-other-condition = Another serious condition, or medicine that changes your heart rate
    .short = another condition or heart-rate medicine

## Skin and feeling

feature-reduced-feeling = Numb skin or numb feet
    .short = skin with less feeling
    .help = New numbness between your legs, or that is getting worse, needs emergency help now.
feature-broken-skin = Broken, sore or healing skin where you would use it
    .short = broken skin
feature-skin-infection = An infection of the skin
    .short = a skin infection
feature-raynauds = Raynaud's, hives from cold, or cryoglobulinaemia (cold thickens your blood)
    .short = a bad reaction to cold
    .help = In Raynaud's, fingers or toes turn white in the cold.
feature-poor-circulation = Poor blood flow to your legs or feet
    .short = poor circulation
feature-implanted-device = A pacemaker, defibrillator or other device in your body
    .short = a device in your body
feature-adhesive-allergy = Your skin reacts to plasters or tape
    .short = an allergy to sticky tape
feature-recent-injury = A new injury, less than 48 hours old
    .short = a new injury

## Sore spots and the room

feature-wrist-pain = Sore wrists or hands
    .short = sore wrists
feature-knee-pain = Sore knees
    .short = sore knees
feature-shoulder-pain = A sore shoulder
    .short = a sore shoulder
feature-dizzy-on-back = You feel dizzy, sick, sweaty, breathless or uneasy on your back
    .short = feeling unwell on your back
feature-tummy-doming = A ridge or dome shows down the middle of your tummy on effort
    .short = a dome on your tummy
feature-reflux = Heartburn, or acid that comes up
    .short = heartburn
feature-hot-or-humid = It is hot or humid where you would exercise
    .short = heat or humid air

## What has been agreed

feature-exercise-agreed = My maternity team has agreed to exercise at home
    .short = your team's yes to exercise
    .help = They should know about each thing you ticked before.
feature-tens-agreed = A physio, midwife or doctor agreed to TENS and showed me where the pads go
    .short = a clinician's yes to TENS
    .help = TENS sends small electric pulses through pads on the skin.
feature-manual-therapy-agreed = My team agreed to hands-on treatment or acupuncture
    .short = your team's yes to hands-on treatment or acupuncture
    .help = By someone registered and trained in pregnancy.
feature-nerve-slides-agreed = Has a physio or doctor looked at your leg pain and shown you nerve slides?
    .short = a clinician's yes to nerve slides
    .help = A slow move of the leg that lets the nerve slide. Nobody should begin it alone.
feature-clots-team-agreed = The team that looks after my clot or clot risk agreed to massage and to travel
    .short = your clot team's yes
feature-supine-opt-in = Do you want exercises flat on your back, for 3 minutes at most?
    .short = your choice to lie on your back for exercise
    .help = At 14 and 15 weeks we offer another position unless you choose this. From 16 weeks it is left out. If you feel dizzy, sick or breathless, roll onto your side and stop.
