import { claimCheck } from '../claim-check.ts';

export const wrongPower = claimCheck({
  id: 'wrong-power',
  title: 'Another source of power',
  explanation:
    'The craft draws its electricity, or its thrust, from something else: far from the Sun most craft live on radioisotope generators, and Juno shows that not all do.',
  flagged: [
    'The RS-25 engines ran on kerosene and liquid oxygen.',
    'The RD-180 burns liquid hydrogen.',
    'Vinci, a solid-fuel engine, drives the upper stage of Ariane 6.',
    'The nuclear-powered Spirit rover fell silent in 2010.',
    'The Viking landers drew their power from solar panels.',
    "On Mars, the solar panels of InSight gathered dust, and Curiosity's solar panels did too.",
    'Voyager 1, powered by solar panels, left the planets behind.',
    'Voyager 2 runs on solar energy.',
    'Pioneer 10 drew its power from solar cells.',
    'Pioneer 10, which drew its power from solar cells, flew past Jupiter.',
    'According to NASA, Pioneer 10 was powered by solar cells.',
  ],
  accepted: [
    'The Vulcain engine burns hydrogen, the Merlin engine kerosene, and the Raptor engine methane.',
    'The RS-25 engines ran on liquid hydrogen and oxygen.',
    'The RD-180 burns kerosene.',
    'The RD-180 does not burn hydrogen.',
    'Dragonfly will fly on Titan. Unlike Ingenuity, which weighed less than two kilograms, it will be powered by plutonium.',
    'The solar-powered Spirit rover fell silent in 2010.',
    'The Viking orbiters drew their power from solar panels.',
    "On Mars, InSight's solar panels gathered dust.",
    'Viking 1 ran on radioisotope generators.',
    'Voyager 1 cannot run on solar panels, since the Sun is too far away.',
    'Could Voyager 1 run on solar panels?',
    'Unlike Voyager 1, Rosetta ran on solar panels.',
    'IKAROS was driven by a solar sail.',
    'Vanguard 1 was launched in 1958. It is the oldest thing in orbit, since Sputnik 2 has come down. It runs on solar cells.',
  ],
});
