// Wikimedia's Content-Security-Policy, as its wikis send it: what a gadget may load and whom it may call.
// Read from wikimedia/operations-mediawiki-config at 349dc09 (2026-08-21), wmf-config/InitialiseSettings.php,
// wmgApprovedContentSecurityPolicyDomains; CommonSettings.php puts the list under default-src and script-src.

export const APPROVED_DOMAINS: readonly string[] = `
*.wikimedia.org *.wikipedia.org *.wikinews.org *.wiktionary.org *.wikibooks.org *.wikiversity.org
*.wikisource.org wikisource.org *.wikiquote.org *.wikidata.org *.wikifunctions.org *.wikivoyage.org
*.mediawiki.org mediawiki.org wikimedia.org *.wmflabs.org *.wmcloud.org *.toolforge.org wss://*.toolforge.org
*.jsdelivr.net unpkg.com cdnjs.cloudflare.com raw.githubusercontent.com *.github.com code.jquery.com
cdn.mathjax.org use.typekit.net fonts.cdnfonts.com use.fontawesome.com i.ytimg.com rsms.me doi.org
localhost https://localhost:* http://localhost:* wss://localhost:* ws://localhost:*
*.google.com *.gstatic.com *.googleapis.com *.translate.yandex.net yastatic.net ya.ru radically.github.io
cdn.sammdot.ca cdn.fontshare.com viaf.org publicai-proxy.alaexis.workers.dev iiif.archive.org api.flickr.com
live.staticflickr.com api.anthropic.com api.openai.com api.publicai.co catalogo.pusc.it parsifal.urbe.it
opac.sbn.it overpass-api.de api.openrouteservice.org archive.org *.openstreetmap.org *.waymarkedtrails.org
*.thunderforest.com registry.ipe.wiki analytics.ipe.wiki qlever.dev app.goacoustic.com
wikipedia-archive.ourworldindata.org api.inaturalist.org inaturalist-open-data.s3.amazonaws.com
validator.w3.org db.onlinewebfonts.com fontlibrary.org`
  .trim()
  .split(/\s+/);
