/** English topics: what names an event, and what only sounds like it. All people and events are invented. */
import { describe, expect, it } from "vitest";
import type { Topic } from "../../../server/domain/report/model.ts";
import { recogniseTopics } from "../../../server/domain/topics/recognise-topics.ts";

interface Cases {
  readonly says: readonly string[];
  readonly near: readonly string[];
}

const CASES: Readonly<Record<Topic, Cases>> = {
  detention: {
    says: [
      "Baltin Zh. was detained near his house and questioned for six hours.",
      "The police detained four women who had brought flowers to the monument.",
      "the administrative court ordered his arrest for 15 days.",
      "Sarina G. received ten days of administrative arrest for a whistle.",
      "Ospan T. was taken to the Medeu district police station without explanation.",
      "the writer was released from custody on the third day.",
      "The court extended the blogger's detention for two months.",
      "relatives picketed against the arrest of the teacher.",
    ],
    near: [
      "The detention center has bought a new boiler.",
      "None of the guards named in the complaint has been arrested.",
      "The conditions of detention were discussed at the ministry.",
      "The detainees asked for books.",
      "A bailiff announced the arrest of his property for unpaid taxes.",
    ],
  },
  trial: {
    says: [
      "the city court sentenced Baltin Zh. to three years of restriction of liberty.",
      "The trial of the three fishermen began behind closed doors.",
      "Judge Kerimova A. rejected the lawyer's request.",
      "The appeal chamber of the regional court upheld the verdict.",
      "The case against the librarian has been transferred to the court.",
      "Sarina G. was acquitted of all charges.",
      "The court hearing was postponed until the lawyer recovers.",
    ],
    near: [
      "People with candles stood in front of the regional court.",
      "A trial run of the new tram took place.",
      "A pupil was injured on the tennis court.",
      "Repairs of the court building will cost nine million.",
    ],
  },
  torture: {
    says: [
      "Prisoners say that Baltin Zh. was tortured with a wet towel.",
      "He was beaten in the police department until he signed.",
      "The guards beat the new arrivals every morning.",
      "the inspector described the inhuman and degrading treatment of patients.",
      "Wardens used a stun gun on him twice.",
      "The doctor recorded traces of ill-treatment.",
    ],
    near: [
      "The Committee against Torture will meet in Geneva.",
      "Training on the prevention of torture was held for nurses.",
      "Our team was beaten by the guests two to one.",
      "He beat the record of the district in swimming.",
    ],
  },
  "hunger-strike": {
    says: [
      "Baltin Zh. went on hunger strike in facility No. 8.",
      "The hunger strikers were visited by a doctor.",
      "Six inmates announced a hunger-strike against the new rules.",
      "She refuses to eat until her lawyer is let in.",
      "On the ninth day he ended the hunger strike.",
    ],
    near: [
      "Bus drivers went on strike in the morning.",
      "Families complained of hunger after the flood.",
      "He refused to sign the fast-track agreement.",
    ],
  },
  assembly: {
    says: [
      "the akimat refused permission for a peaceful assembly in the park.",
      "Some thirty women held a protest at the ministry.",
      "A solitary picket lasted eleven minutes.",
      "Residents of the dormitory gathered in front of the akimat.",
      "The rally for clean air was moved outside the city.",
      "Students took to the streets with blank sheets of paper.",
      "He was fined for an unauthorized march.",
    ],
    near: [
      "The prosecutor's protest was satisfied and the fine cancelled.",
      "The Assembly of People of Kazakhstan elected a new deputy chair.",
      "He won a car rally in March.",
      "The lawyers gathered evidence for two months.",
    ],
  },
  expression: {
    says: [
      "A correspondent of the regional paper was not allowed into the session hall.",
      "The site of the newspaper has been blocked: access to the site and its mirror was restricted.",
      "He was fined for a post about the price of bread.",
      "She is charged with spreading false information.",
      "An unknown man attacked a cameraman and broke his tripod.",
      "The right to freedom of expression was violated eleven times.",
      "The deputy demands two million for defamation.",
    ],
    near: [
      "The journalist Baltin Zh. was taken to hospital with a fever.",
      "Expression of interest in the tender must be sent by Friday.",
      "A new media center opened at the university, and its café works daily.",
      "The editor of the paper celebrated his birthday.",
    ],
  },
  association: {
    says: [
      "The ministry again refused registration of the party “Free Steppe”.",
      "The fund was entered in the register of persons receiving foreign money.",
      "A court dissolved the teachers' union for missing papers: it liquidated the organization.",
      "He is accused of taking part in a banned organization.",
      "An initiative group for the creation of a new party met in Semey.",
      "Deputies proposed a law on foreign agents.",
    ],
    near: [
      "He took part in the party after the wedding.",
      "The vehicle registration office is closed on Monday.",
      "The bar association elected a treasurer.",
    ],
  },
  labour: {
    says: [
      "Drivers of the bus depot went on strike.",
      "The strikers demand that the dismissed foreman return.",
      "Miners demanded safer lifts and a new shift plan.",
      "Teachers have not been paid: wages are three months late.",
      "The independent trade union complained to the inspectorate.",
      "She was dismissed from her job after the petition.",
    ],
    near: [
      "Baltin Zh. continues his hunger strike in the colony.",
      "An air strike was heard across the border.",
      "The likeness between the two verdicts is striking.",
      "Workers of culture received medals.",
    ],
  },
  "prison-conditions": {
    says: [
      "The conditions of detention in the colony are unbearable.",
      "He spent fifteen days in the punishment cell.",
      "No doctor has been let into the pre-trial detention center for a month.",
      "Inmates complained of cold and mould.",
      "A human rights defender visited the women's colony.",
      "The prisoner's health has worsened; the prisoner was taken to a hospital.",
    ],
    near: [
      "Her cell phone was returned after the search.",
      "A medical facility for veterans opened; patients are in good health.",
      "Solar cells were put on the roof of the school.",
      "Housing conditions in the dormitory are poor.",
    ],
  },
  extradition: {
    says: [
      "The prosecutor refused to extradite the blogger.",
      "Two citizens of a neighbouring state were deported overnight.",
      "She asked for political asylum at the airport.",
      "He fears that he will be handed over to Russia.",
      "The migration service refused him refugee status.",
    ],
    near: [
      "The petition was handed over to the minister.",
      "He was expelled from the university.",
      "An extra sitting of the commission was called.",
    ],
  },
  legislation: {
    says: [
      "Parliament adopted the law in two readings.",
      "A draft law on volunteers was published.",
      "The president signed the law on the bar.",
      "Amendments to the Election Code enter into force in May.",
      "The Constitutional Court declared the rule void.",
      "The new bill provides for fines.",
    ],
    near: [
      "He could not pay his electricity bill.",
      "Baltin Zh. acted within the law.",
      "A lawyer asked for the law school's archive.",
    ],
  },
  statement: {
    says: [
      "the party held a press conference about the arrests.",
      "Nine organizations issued a joint statement.",
      "Relatives appealed to the President to pardon the shepherd.",
      "The embassy urged the authorities to free the poet.",
      "Lawyer Sarina G. stated that her telephone was tapped.",
      "Writers published an open letter about the closed archive.",
      "The mission expressed its concern about the verdict.",
    ],
    near: [
      "The bank statement shows three payments.",
      "He filed a statement of claim.",
      "He lost his appeal to the regional court.",
    ],
  },
};

describe.each(Object.entries(CASES))("%s", (topic, { says, near }) => {
  it.each(says)("is said by: %s", (text) => {
    expect(recogniseTopics(text, "en")).toContain(topic);
  });
  it.each(near)("is not said by: %s", (text) => {
    expect(recogniseTopics(text, "en")).not.toContain(topic);
  });
});
