/** The gatekeeper of a house keeps the contract of every gatekeeper. */
import { gatekeeperContract } from "../contracts/gatekeeper.ts";
import { testHouse } from "./house.ts";

const house = testHouse();

gatekeeperContract(house, () => house().gatekeeper);
