import { describe, expect, it, test } from "vitest";
import { recognisePeople } from "../../../server/domain/people/recognise-people.ts";
import { found } from "./names-found.ts";

describe("names with initials", () => {
  test.each([
    ["Almaty, Zhumin Zh., Article 272 of the Criminal Code.", ["Zhumin Zh."]],
    ["The guards beat T. Karimbaev because he asked.", ["T. Karimbaev"]],
    ["Yesterday Kasenov B.N. sent a summons.", ["Kasenov B.N."]],
    ["Kasenov B. N. and B. N. Kasenov and B.N. Kasenov.", ["Kasenov B. N.", "B. N. Kasenov", "B.N. Kasenov"]],
    ["A.Seitov came.", ["A.Seitov"]],
    ["In Almaty M. Buzhik said so.", ["M. Buzhik"]],
    ["When K. Sembin left, the hall was empty.", ["K. Sembin"]],
    ["In May B. Orazin came.", ["B. Orazin"]],
    ["Asanov A. Seitov B. and Timin K.", ["Asanov A.", "Seitov B.", "Timin K."]],
    ["Asanov A. B. Seitov left.", ["Asanov A.", "B. Seitov"]],
    ["O’Brien J., Al-Tarazi A. and Kimova-Lee S.", ["O’Brien J.", "Al-Tarazi A.", "Kimova-Lee S."]],
    ["Tsoi V., Li A. and Ten G.", ["Tsoi V.", "Li A.", "Ten G."]],
    [
      "Ye. Sadykin, Yu. Timin, Ya. Melnik, Ts. Bair, Ch. Esin.",
      ["Ye. Sadykin", "Yu. Timin", "Ya. Melnik", "Ts. Bair", "Ch. Esin"],
    ],
    ["It was said by Karimov U.S.\uFFFC", ["Karimov U.S."]],
    ["The hand of M. Karimbaev’s brother.", ["M. Karimbaev"]],
    ["John F. Kenwood spoke.", ["John F. Kenwood"]],
  ])("%s", (text, names) => {
    expect(found(text)).toEqual(names);
  });

  it("tells the parts and where they stand", () => {
    const [person] = recognisePeople("lawyer Kasenov B.N. came", "en");
    expect(person).toMatchObject({
      name: "Kasenov B.N.",
      surname: "Kasenov",
      given: null,
      initials: ["B", "N"],
      form: "surname-initials",
      role: "lawyer",
      from: 7,
      to: 19,
      surnameFrom: 7,
    });
  });
});

describe("initials with a slip", () => {
  test.each([
    ["No. 71, Karimbek D, Articles 405, 258.", ["Karimbek D"]],
    ["Karimbek D, Articles 405, 258.", ["Karimbek D"]],
    ["against Akanov F, who was killed", ["Akanov F"]],
    ["against Akanov F who was killed", ["Akanov F"]],
    ["was said by Akanov F\uFFFC.", ["Akanov F"]],
    ["Part 1 and A. Serimbai A., Article 405", ["A. Serimbai A."]],
    ["Kasenov B.N sent", ["Kasenov B.N"]],
  ])("%s", (text, names) => {
    expect(found(text)).toEqual(names);
  });
});

describe("names in full", () => {
  test.each([
    ["said Timur Karimbaev.", ["Timur Karimbaev"]],
    ["the sentence of Kenesov Adil was upheld", ["Kenesov Adil"]],
    ["nephew Samat Otesh", ["Samat Otesh"]],
    ["The journalist Meruyet Bakhytkan was stopped.", ["Meruyet Bakhytkan <journalist>"]],
    ["lawyer Murat Abel, who represents her", ["Murat Abel <lawyer>"]],
    ["Mr. Nils Vanhorn, Ambassador of Norway", ["Nils Vanhorn <Ambassador>"]],
    [
      "Bekturov Kanat Serikovich and Aigul Serikkyzy Bekturova",
      ["Bekturov Kanat Serikovich", "Aigul Serikkyzy Bekturova"],
    ],
    ["“He is ill”, Assylkhanat Beisov said.", ["Assylkhanat Beisov"]],
    ["Erlan-Serik Tokin came", ["Erlan-Serik Tokin"]],
  ])("%s", (text, names) => {
    expect(found(text)).toEqual(names);
  });
});

describe("a surname alone", () => {
  test.each([
    ["videos of Karimbayev T. were shot. “We talked with Karimbayev”", ["Karimbayev T.", "Karimbayev"]],
    ["We talked with Karimbaev. The case of Karimbayev T. goes on.", ["Karimbaev", "Karimbayev T."]],
    ["Karimbek’s father spoke of Karimbek D.", ["Karimbek", "Karimbek D."]],
    ["Prosecutor Salibaev’s call came after M. Salibaev left.", ["Salibaev <prosecutor>", "M. Salibaev"]],
    ["They talked with Karimbayev.", []],
    [
      "journalists Melnik V., Beketova G. and Sokolov left",
      ["Melnik V. <journalist>", "Beketova G. <journalist>", "Sokolov <journalist>"],
    ],
    ["Melnik V. and Sokolov left", ["Melnik V."]],
  ])("%s", (text, names) => {
    expect(found(text)).toEqual(names);
  });
});

describe("roles", () => {
  test.each([
    ["human rights defender Petrova E. came", ["Petrova E. <human rights defender>"]],
    ["Activist Beketova M. waited.", ["Beketova M. <activist>"]],
    ["He said: the police investigator Abdyk A. lied", ["Abdyk A. <police investigator>"]],
    [
      "the political prisoners Zhanbaev M. and Serimbay A.",
      ["Zhanbaev M. <political prisoner>", "Serimbay A. <political prisoner>"],
    ],
    ["two activists Kosheva M. and Buzhik A. from", ["Kosheva M. <activist>", "Buzhik A. <activist>"]],
    [
      "lawyers Serikin A., Buran B. and C. Nurin",
      ["Serikin A. <lawyer>", "Buran B. <lawyer>", "C. Nurin <lawyer>"],
    ],
    ["lawyer Serikin A., Buran B.", ["Serikin A. <lawyer>", "Buran B."]],
    ["when President Tokin K. came with Akim Dosin E.", ["Tokin K. <President>", "Dosin E. <Akim>"]],
    ["Minister of Justice A. Bekturov", ["A. Bekturov <Minister of Justice>"]],
    ["Minister of Internal Affairs M. Bekturov", ["M. Bekturov <Minister of Internal Affairs>"]],
    [
      "but the chairman of the district commission Karatin E. claimed",
      ["Karatin E. <chairman of the district commission>"],
    ],
    ["M. Salibaev, prosecutor of the region, called", ["M. Salibaev <prosecutor>"]],
    ["A. Itepov, a lawyer and head of the union", ["A. Itepov <lawyer>"]],
    ["Sadykova Sh., the journalist’s lawyer, informs", ["Sadykova Sh. <lawyer>"]],
    ["Petrova E., lawyer Asanov K. and others", ["Petrova E.", "Asanov K. <lawyer>"]],
    ["Expert Council of Human Rights Defenders Tleukhanova A.", ["Tleukhanova A."]],
    ["“Why?” Judge Kwin E. replied", ["Kwin E. <judge>"]],
    ["then Judge Kwin E. replied", ["Kwin E. <Judge>"]],
    ["Prosecutor General B. Asylin", ["B. Asylin <Prosecutor General>"]],
    ["“Kaz” correspondent Serikkyzin D. was", ["Serikkyzin D. <correspondent>"]],
    ["the brother of political prisoner T. Karimbaev", ["T. Karimbaev <political prisoner>"]],
  ])("%s", (text, names) => {
    expect(found(text)).toEqual(names);
  });
});

describe("what is nobody", () => {
  test.each([
    "Court No. 2 sentenced him under Article 405, Part 2, at Facility No. 71.",
    "the Fund Ar.Rukh.Hak, the U.S. Embassy, the U.S. summit, U.N. Security Council",
    "the Criminal Code of the RK, Part A. of the law, Plan B. The court sat.",
    "Vitamin C, Group A, Hepatitis C, Generation Z, Charles V, who",
    "Freedom Now, Adil Soz, Radio Azattyk, Human Rights Watch, PaperLab Kazakhstan Research Center",
    "On September 12, Astana, East Kazakhstan region, New York, USA",
    "Suleyman Demirel University, Turar Karin district, K. Satin Street, Abay Kunin Avenue",
    "The Law “On Elections”, the fund “Aman Kuat”, the film “Aigul Bai”",
    "Then I, the witness, said: Yesterday I was there.",
    "citizen N. and Mr. K. were there with A. and B.",
    "Washington D.C. and P.S. Note",
    "Kazakhstan A. and Almaty B.",
    "",
  ])("%s", (text) => {
    expect(found(text)).toEqual([]);
  });
});
