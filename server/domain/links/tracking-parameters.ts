/**
 * Parameters that tell a site who sent the reader and nothing about the page.
 * They may name the person who copied the link, and they make one page look
 * like two. Arranged as the ClearURLs rule set arranges them (global, then per
 * provider); names from that public catalogue, from the vendors' own campaign
 * documentation and from links seen in chronicles. Ambiguous names ("ref",
 * "source", "from", "s", "t") are listed only where the provider is known.
 */
import { listedDomain } from "./parse-link.ts";

interface Provider {
  /** Lower case. */
  readonly names: ReadonlySet<string>;
  readonly prefixes: readonly string[];
}

function words(list: string): readonly string[] {
  return list.trim().split(/\s+/);
}

const GLOBAL_NAMES: ReadonlySet<string> = new Set(
  words(`
  utm fbclid gclid gclsrc dclid gbraid wbraid yclid ymclid ysclid msclkid twclid ttclid igshid igsh
  mc_cid mc_eid _openstat _ga _gl _ke _kx ref_src ref_url srsltid li_fat_id epik rdt_cid sccid
  fb_action_ids fb_action_types fb_source fb_ref action_object_map action_type_map action_ref_map
  mkt_tok hsctatracking _hsenc _hsmi oly_anon_id oly_enc_id vero_id vero_conv wickedid rb_clickid
  _branch_match_id _branch_referrer __twitter_impression echobox xtor cmpid wt_mc wt_zmc wtrid
  gs_l tracking_source s_cid ns_source ns_mchannel ns_campaign ns_linkname ns_fee
  at_medium at_campaign at_source admitad_uid erid phpsessid jsessionid
`),
);

const GLOBAL_PREFIXES = words("utm_ ga_ hmb_ otm_ itm_ mtm_ matomo_ pk_ piwik_ hsa_");

/** Parameters that choose how an item is shown, never which item; they stay in what editors typed. */
const DISPLAY: ReadonlyMap<string, Provider> = new Map([
  ...provider("t.me telegram.me telegram.dog", "single embed mode userpic dark color"),
  ...provider("youtube.com", "index start_radio app persist_app noapp theme theme_refresh"),
]);

const PROVIDERS: ReadonlyMap<string, Provider> = new Map([
  ...provider(
    "youtube.com youtu.be",
    `ab_channel feature si pp kw embeds_euri embeds_referring_euri embeds_referring_origin
     source_ve_path cbrd ucbcid rco`,
  ),
  ...provider(
    "facebook.com fb.com fb.watch",
    `__tn__ mibextid rdid share_url paipv eav _rdr _rdc ref refid refsrc fref pnref hc_ref hc_location
     ref_component ref_page ref_notif_type referral_source referral_code notif_id notif_t ls_ref
     comment_tracking sfnsn wtsid extid acontext action_history tracking video_source dti pageid
     padding eid ftentidentifier checkpoint_src surface_type idorvanity __mref __so__ __rv__`,
    "__cft__ __xts__ hc_",
  ),
  ...provider("instagram.com", "ig_rid ig_mid utm_source"),
  ...provider("x.com twitter.com", "s t src ref_src cn cxt twcamp twgr twterm tw_i tw_p"),
  ...provider(
    "tiktok.com",
    `_t _r _d is_from_webapp is_copy_url is_copy_link sender_device sender_web_id web_id u_code tt_from
     timestamp user_id checksum sec_uid sec_user_id enter_method preview_pb social_sharing ug_btm
     tt_medium tt_content iid source refer referer_url referer_video_id`,
    "share_",
  ),
  ...provider("vk.com vk.ru vkontakte.ru", "from ref track_code trackcode"),
  ...provider("linkedin.com", "trk trackingid refid lipi licu trkinfo originalsubdomain rcm midtoken midsig"),
  ...provider(
    "reddit.com",
    "share_id rdt ref_source ref_campaign correlation_id $deep_link $3p $original_url",
  ),
  ...provider("google.com", "ved ei sca_esv sxsrf sclient gs_lcp gs_lp oq aqs sourceid uact bih biw usg opi"),
  ...provider("bbc.com bbc.co.uk", "ocid", "at_"),
  ...provider("dw.com", "maca"),
  ...provider("nytimes.com", "smid"),
  ...provider("theguardian.com", "cmp"),
  ...provider("medium.com substack.com", "source sk r triedredirect"),
  ...provider("dzen.ru", "share_to clid rid referrer_clid"),
]);

/** One list for each of the domains, for a map by domain. */
function provider(domains: string, names: string, prefixes = ""): readonly (readonly [string, Provider])[] {
  const one: Provider = { names: new Set(words(names)), prefixes: prefixes === "" ? [] : words(prefixes) };
  return words(domains).map((domain) => [domain, one]);
}

function isListed(providers: ReadonlyMap<string, Provider>, host: string, name: string): boolean {
  const one = providers.get(listedDomain(host, providers) ?? "");
  return one !== undefined && (one.names.has(name) || one.prefixes.some((prefix) => name.startsWith(prefix)));
}

/** `name` decoded, in any case; `host` as `hostOf` gives it. */
export function isTrackingParameter(name: string, host: string): boolean {
  const lower = name.toLowerCase();
  return (
    GLOBAL_NAMES.has(lower) ||
    GLOBAL_PREFIXES.some((prefix) => lower.startsWith(prefix)) ||
    isListed(PROVIDERS, host, lower)
  );
}

export function isDisplayParameter(name: string, host: string): boolean {
  return isListed(DISPLAY, host, name.toLowerCase());
}
