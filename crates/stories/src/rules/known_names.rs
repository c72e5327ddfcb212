//! Names that need no explanation: what any engineering manager knows, and what stands in the newspaper.

use crate::text::Words;
use std::collections::HashSet;
use std::sync::LazyLock;

/// Abbreviations that need no explanation in this trade or outside it.
pub(super) static KNOWN: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    "api apis sla slas slo slos sli ci cd p50 p90 p95 p99 p999 sql nosql kpi kpis okr okrs ceo cto cfo coo cio ciso cpo \
     cmo vp vps svp evp hr it qa ui ux aws gcp gdpr pdf csv json xml html css http https url urls ip tcp udp dns tls \
     ssl ssh vpn cpu gpu ram ssd usb nfc gps sms pin pins qr iot ai ml llm llms nlp ocr etl bi crm erp sap iso soc pci \
     dss rest grpc ide sdk sdks cli saas paas iaas b2b b2c pm pms po tpm em ems ic ics sre sres devops roi nps csat mvp \
     poc rfc rfcs rfp faq nda usa us uk eu uae un nhs who eur usd gbp chf am tv pc mac id ids ok asap eta fyi ceo's q1 \
     q2 q3 q4 h1 h2 l4 l5 l6 l7 l8 vat iban sepa bic atm pos gmv arr mrr cpi ipo m&a r&d lan wan wifi cdn db dba dbas \
     os ios macos jvm gc orm mfa sso 2fa oauth saml ldap jwt rbac pii hipaa sox kyc aml etag utf ascii utc gmt cet a4 \
     3d 2d s3 ec2 sqs sns rds k8s hdfs elt dag dags sev1 sev2 sev-1 sev-2 p0 p1 p2 p3 mri ct icu er gp ehr emr dr mr \
     mrs ms phd mba bsc msc ba jr sr i ii iii iv no yes tbd todo diy rip v1 v2 v3 v4 b c d e a/b fps pvp npc vr ar mmo \
     rpg hd 4k dvd cds dvds tvs cv cvs hq plc gmbh inc ltd llc ag sa bv co vs etc newsql acid crud ddd tdd bdd solid \
     yaml toml ini svg png jpg gif mp3 mp4 mb gb tb kb mbps hz ghz mhz rpm kw kwh mw mwh km kg cm mm rca rcas \
     postmortem idp iam vpc ha dlq mq ftp sftp edi smtp imap cobol php lambda ab pr prs wip pip pips irl okr's cs bbc \
     cnn nasa fbi cia irs dmv dhl ups ebay ibm hp dell intel amd arm nvidia ikea bmw vw ford lego tuv tüv din adac bund \
     swift visa sarl spa ftse dax nyse lidar tls1 ipv4 ipv6 not and or the all never must stop now very why really only \
     same dau mau wau ltv cac sku skus ean upc asn wms tms rma hvac scada fte ftes pto pdp ctr seo sem cms dms dpo ico \
     fda ema ce fca bafin sec dora nis2 iso27001 sbom cve cves owasp xss csrf dos ddos waf hsm covid covid-19 sars tz \
     cron nan null utf-8 cto's p-value t-shirt x-ray e-mail u-turn rust go jit etcd raft paxos acl acls apm otel raci \
     prd prds brd adr adrs swot nyc la sf dc eks gke aks ecs ebs vm vms nfs ivr bom boms eol mvc ssr pwa cqrs esb jdk \
     jre lts bpm rpa cad cam cnc rfid gis oem oems sme smes ngo ngos scrum yoy ytd bau sow sows msa dpa uat e2e jira \
     kafka nginx sev sevs mttr mttd rto rpo mtbf tco capex opex p&l rag rom eod eow eoy ooo"
        .split_whitespace()
        .chain(MORE_KNOWN.split_whitespace())
        .collect()
});

/// Devices, standards and bodies that the newspaper does not explain either.
const MORE_KNOWN: &str = "lte gsm sim led leds lcd ttl sop sops captcha soap mqtt gprs ble hmi pcb pcbs fpga ecu ac dc hdd nas san raid bios \
     gui cgi lms pacs dicom hl7 fhir nicu gps ivf dna pcr nato fifa uefa nba mot dvla tgv ice sbb öbb rer bvg jfk lax \
     suv suvs ev evs co2 cng lpg pvc cctv agm pa mit eth tu ucl lse vc vcs isbn doi gtin pki wcag mms rss voip sip pbx \
     tts asr oltp olap ocr rf ide ides dj djs bbq sos vip vips rsvp n/a oct nov dec gb ni roi usp swat spf lifo fifo \
     wysiwyg ascii isdn dsl adsl fttp 5g 4g 3g hdmi vga rgb cmyk dpi ppi mfa otp otps esim tla ab aba ama ada fema osha \
     cdc ncis faa easa icao iata imo itu ieee w3c ietf ecma ansi rspca rnli raf uss hms bst ist jst est pst pdt edt \
     utc+1 ok'd okd rna bmi ecg eeg ent gcse gcses sat sats";

/// Ordinary words that begin with one capital letter and a hyphen.
pub(super) static HYPHENATED: Words = Words::new(
    "x-ray x-rays u-turn u-turns e-mail e-mails t-shirt t-shirts a-level a-levels b-roll c-level c-suite d-day \
     e-commerce e-book e-books e-reader e-readers e-bike e-bikes e-scooter e-scooters e-learning e-ticket e-tickets \
     e-invoice e-invoices e-signature e-mailed e-government g-force h-index i-beam k-means n-tier n-gram n-grams o-ring \
     p-value p-values s-bahn u-bahn s-curve t-junction t-shaped l-shaped u-shaped v-shaped y-axis x-axis z-axis a-team \
     b-team b-side a-side f-word n-word h-bridge u-boat j-curve s-train z-score t-test f-score e-paper e-passport \
     e-prescription e-prescriptions e-health i-frame v-neck v-belt",
);

/// Towns, countries and peoples: "the Graz importer" is the importer in Graz.
static PLACES: Words = Words::new(
    "graz linz vienna salzburg innsbruck zurich basel bern geneva lausanne berlin hamburg munich cologne frankfurt \
     stuttgart dresden leipzig bremen hanover nuremberg kiel rostock mainz bonn essen dortmund paris lyon marseille \
     lille bordeaux toulouse nantes nice strasbourg london manchester leeds bristol glasgow edinburgh cardiff belfast \
     dublin cork galway limerick madrid barcelona seville valencia bilbao lisbon porto faro rome milan turin naples \
     genoa bologna venice florence athens thessaloniki sofia bucharest cluj belgrade zagreb split ljubljana budapest \
     bratislava prague brno ostrava warsaw krakow kraków gdansk gdańsk poznan wroclaw wrocław lodz vilnius riga tallinn \
     helsinki tampere turku oslo bergen trondheim stockholm gothenburg malmo malmö uppsala copenhagen aarhus odense \
     amsterdam rotterdam utrecht eindhoven venlo ghent antwerp brussels bruges leuven luxembourg istanbul ankara izmir \
     kyiv lviv tbilisi yerevan cairo tunis casablanca lagos accra nairobi kampala dakar johannesburg durban tel-aviv \
     haifa dubai doha riyadh mumbai delhi bangalore bengaluru pune chennai hyderabad kolkata karachi lahore dhaka \
     colombo bangkok hanoi jakarta manila singapore taipei seoul busan tokyo osaka kyoto beijing shanghai shenzhen \
     sydney melbourne perth brisbane auckland wellington toronto montreal vancouver ottawa calgary boston chicago \
     seattle austin dallas houston denver portland atlanta miami philadelphia detroit phoenix omaha nebraska texas \
     california ohio mexico bogota bogotá lima quito santiago recife montevideo havana germany austria switzerland \
     france spain portugal italy greece ireland scotland wales england britain norway sweden denmark finland iceland \
     poland czechia slovakia slovenia hungary romania bulgaria croatia serbia turkey ukraine russia estonia latvia \
     lithuania belgium netherlands egypt morocco tunisia nigeria ghana kenya uganda india pakistan china japan korea \
     vietnam thailand indonesia malaysia australia canada america brazil chile peru colombia argentina african asian \
     chinese japanese korean indian russian turkish greek austrian swiss belgian danish norwegian finnish czech \
     hungarian romanian scottish irish welsh catalan flemish arabic hebrew latin bosch siemens toyota lidl aldi tesco \
     zebra honeywell samsung nokia philips canon epson xerox",
);

/// Products and places that are known outside.
pub(super) fn is_public_name(lower: &str) -> bool {
    static PUBLIC: Words = Words::new(
        "kafka postgres postgresql mysql redis python java kotlin ruby rails django react angular vue typescript javascript \
     jenkins github gitlab jira slack confluence excel linux windows android azure google amazon microsoft apple oracle \
     salesforce stripe paypal visa mastercard docker kubernetes terraform grafana prometheus datadog splunk \
     elasticsearch spark hadoop airflow snowflake tableau looker zoom teams mongodb cassandra dynamodb lambda nginx \
     unity unreal steam playstation xbox zendesk pagerduty sentry ansible chrome firefox christmas easter english \
     german european internet outlook sharepoint monday tuesday wednesday thursday friday saturday sunday cobol php \
     perl january february march april may june july august september october november december friday's scrum kanban \
     agile bigquery redshift databricks mainframe rabbitmq aws heroku graphql bash scala erlang elixir helm jmeter \
     selenium cypress playwright figma miro notion trello hubspot workday black swift flutter payments billing search \
     finance legal sales support security operations marketing checkout fulfilment risk identity catalogue platform \
     infrastructure data orders returns pricing shipping delivery logistics product design compliance french spanish \
     italian dutch british american polish portuguese swedish nordic bank ministry parliament council city post \
     inventory warehouse customer customers login booking messaging accounts onboarding ledger reporting analytics",
    );
    PUBLIC.has(lower) || PLACES.has(lower)
}
