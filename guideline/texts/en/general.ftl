# Words the guideline shares: results, stop signs, equipment, screens.

## Results

disposition-emergency = Get emergency help now
    .do = Ring the emergency number, or go to the nearest emergency department or maternity emergency door the fastest way you can. Do not drive yourself. Say first how many weeks pregnant you are, then read out the sentence on this screen. Unlock the door and take your notes. If you cannot speak freely, use the silent way to call where you live.
    .do-not-pregnant = Ring the emergency number, or go to the nearest emergency department or maternity emergency door the fastest way you can. Do not drive yourself. Read out the sentence on this screen. Unlock the door and take your notes. If you cannot speak freely, use the silent way to call where you live.
    .worse = Do not wait to see if it passes. If you feel worse before help comes, ring again and say what has changed.
disposition-call-today = Phone now and be seen today
    .do = Phone now, day or night. If no number is on this screen, it is in your maternity notes. Say how many weeks pregnant you are, if you are, and read out the sentence. Then do what they tell you. Do not wait until tomorrow.
    .do-not-pregnant = Phone now, day or night. If no number is on this screen, it is in your maternity notes. Read out the sentence on this screen. Then do what they tell you. Do not wait until tomorrow.
    .worse = If nobody answers within about 30 minutes, or you feel worse, go in person. Get emergency help if you bleed a lot, pass out, find it hard to breathe or have strong pain that does not let up. Do the same if you go numb between your legs.
disposition-book-appointment = Book an appointment
    .do = Book with your midwife, doctor or physio. Ask to be seen within 3 days if a nerve, your bones or your defences against infection may be the cause, and within 7 days if not. Some parts of the plan stay open until then.
    .worse = Phone today if the pain grows or something new comes up. If you have not been seen in 7 days and it is no better, phone that day. Get emergency help for bleeding that soaks a pad, weak legs, numbness between your legs, or trouble passing water.
disposition-self-care = Look after it yourself for now
    .do = You said no to every danger sign we asked about, and your pain fits common back pain. Follow your plan and stay within its limits. This result lasts for 24 hours. Check again after that, or as soon as something changes.
    .worse = Check again at once if you bleed, leak fluid, get a fever, feel tightenings in a pattern, go numb or weak, or feel your baby move less. Book an appointment if the pain lasts more than 2 weeks or stops you doing things.
disposition-incomplete = We cannot say yet
    .do = Answer the questions that are left. Until then there is no result and no plan. If you are worried, phone now: you do not need a result to make a call.
    .worse = If you feel very unwell, bleed, or cannot feel your legs well, stop here and get emergency help.

## When this is not for you, and other notes

scope-not-pregnant = This guide is written for pregnancy, so it cannot give you a plan. Please ask a doctor, a pharmacist or a physio about your back. Some signs need help in anyone: go to an emergency department for numbness between your legs, trouble passing water, weak legs, or back pain with a fever.
scope-after-birth = This guide is for pregnancy, so its plan does not fit you now. Please ask your midwife, doctor or physio about your back. The danger signs still count for a year after birth. Get help at once for heavy bleeding, chest pain, trouble with breathing, a very bad headache, a fever, one swollen leg, or thoughts of harming yourself or your baby. Tell them that you were pregnant in the last year.
route-unknown-week = We do not know your week, so we show more than one number. If you think you are past 20 weeks, ring your maternity unit. If you think you are earlier, ring your early-pregnancy service, a doctor or the emergency department. Say that you are not sure of your week. Any of them will tell you where to go.
private-lines = You can talk to someone about being hurt or afraid, or about dark thoughts, whether or not we have asked you. If you are in danger now, or may act on a thought of harm, ring the emergency number. Your midwife or doctor will listen and help you plan, and so will the lines shown here, if there are any. You choose what you tell them. Nothing you answer to the private questions is kept or shared unless you ask.

## Stop signs

stop-breathless = You were breathless before you began, or your breath does not settle when you rest
    .do = Stop and sit up. If you are still short of breath at rest, get emergency help.
stop-chest-pain = Chest pain
    .do = Stop and get emergency help now.
stop-heartbeat = Your heart races or beats out of rhythm
    .do = Stop and sit down. Answer the questions that open. If you also feel faint, get emergency help.
stop-contractions = Painful tightenings that come in a pattern
    .do = Stop, and phone your maternity unit now.
stop-bleeding = Bleeding from the vagina
    .do = Stop and phone now. If you soak a pad in an hour, get emergency help.
stop-fluid = Fluid leaks from the vagina
    .do = Stop and phone now. Tell them the colour and the smell. If it is green, brown, bloody or smells bad, get emergency help.
stop-dizzy = You feel dizzy or faint
    .do = Stop, sit down, then lie on your side. If it has not gone in 10 minutes, phone now. If you pass out, someone should get emergency help.
stop-headache = A new headache
    .do = Stop and rest. If it is bad or does not go, phone now.
stop-calf = Pain or swelling in a calf
    .do = Stop. Do not rub it or stretch it. Answer the questions that open, and go to be seen today if one fits.
stop-weakness = A weak leg, or you feel unsteady
    .do = Stop and sit down. Phone today. If both legs are weak or it gets worse, get emergency help.
stop-movements = Your baby moves less
    .do = Stop, and phone your maternity unit now, day or night. Do not wait until morning.
stop-abdominal-or-back-pain = Tummy pain, or new or sharper pain in your back or pelvis
    .do = Stop and rest on your side. Answer the questions that open. If the pain is bad or does not let up, phone now.
stop-numb = New numbness, above all between your legs
    .do = Stop. If you are numb between your legs, or cannot pass water as usual, get emergency help now.
stop-hot = You are too hot or feel ill
    .do = Stop and cool down. Take your temperature if you can. If it is 38.0 C (100.4 F) or more, or you feel ill, phone now.
stop-pain-rule = The pain went up by 2 points or more, or it is still up next morning
    .do = Stop for today. Do half as much next time. If it happens twice in a row, book an appointment.

## Equipment

equipment-mat = A mat or folded blanket
equipment-wall = A clear wall
equipment-chair = A firm chair
equipment-worktop = A worktop or the back of a heavy chair
equipment-sofa = A sofa
equipment-ball = A birth ball
equipment-soft-ball-or-cushion = A soft ball or a cushion
equipment-pillows = Pillows
equipment-band = A stretch band
equipment-door-or-table = A door handle or a heavy table
equipment-doorway = A doorway
equipment-pool = A pool
equipment-exercise-bike = An exercise bike
equipment-massage-ball = A massage ball or tennis ball
equipment-foam-roller = A foam roller
equipment-towel = A towel
equipment-shoes = Shoes that support your feet
equipment-bed = A bed
equipment-stool = A low stool
equipment-basket = A light basket or box
equipment-yoga-props = Yoga blocks or a firm, long cushion

## Screens

screen-pregnancy = Before we start
    .help = You can say no to private questions. All the rest works the same.
screen-week = Your week of pregnancy
    .help = A due date is best. "Not sure" is a fine answer.
screen-your-unit = Your maternity unit
    .help = Some units take calls from 16 weeks, others later. We ask once.
screen-where-it-hurts = Where does it hurt?
    .help = Pick all that fit.
screen-your-health = Your health, and what you can measure
    .help = Do you have any of these, or have you had them? And what can you measure now? They decide what we ask next. You need nothing to measure with.
screen-your-pregnancy = This pregnancy
    .help = Pick all that fit. They decide what we ask next.
screen-numbers = Your pain, and any readings, in numbers
    .help = Give what you have. For blood pressure, write both numbers.
screen-heart-and-breathing = Heart, breathing, head and sight
    .help = Pick all that you have now. If you have one, do not finish the list: act on it.
screen-nerves-and-legs = Nerves, bladder and legs
    .help = Some of these are hard to say out loud. They matter, so please answer each one.
screen-bleeding-and-knocks = Bleeding, waters, tummy pain and knocks
    .help = We show only those for your week.
screen-baby-and-you = Tightenings, your baby, and how you are
    .help = We show only those for your week.
screen-fever-and-kidneys = Fever, infection and passing water
screen-how-the-pain-behaves = How the pain began and how it behaves
screen-because-of-your-health = Because of what you told us
    .help = These follow from your health.
screen-what-fits = Which of these fits your pain?
    .help = Pick all that fit. If none does, say so.
screen-private-questions = Private questions
    .help = Nothing is kept unless you ask. You can leave at any time. Your midwife or your doctor can help with each of these, and so can the emergency number if you are in danger now.
screen-pregnancy-and-exercise = Before exercise: this pregnancy
    .help = For some of these your team should agree first.
screen-health-and-exercise = Before exercise: your health
    .help = Pick all that fit.
screen-body-and-habits = Before exercise: your body and habits
    .help = Pick all that fit. Nobody is marked for the answers.
screen-skin-and-feeling = Skin and feeling
    .help = These decide on heat, cold, tape and pads.
screen-sore-spots = Sore spots, and the room you are in
    .help = We leave out what would hurt.
screen-lying-on-your-back = Lying on your back
screen-nerve-slides = Your leg pain
screen-agreements = What your team has agreed
    .help = Pick only what someone has told you, for this pregnancy.
