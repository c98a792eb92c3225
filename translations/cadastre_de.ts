<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en_US">
<context>
    <name>Checklist</name>
    <message>
        <location filename="../ui/wizards/byoip/byoipchecklist.cpp" line="+56"/>
        <source>AWS announces /48 or shorter (IPv4: /24) and takes /56 for ranges that it does not.</source>
        <translation>AWS kündigt /48 oder kürzer an (IPv4: /24) und nimmt /56 für Bereiche, die es nicht ankündigt.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>No range yet</source>
        <translation>Noch kein Bereich</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>%1: /%2 or shorter</source>
        <translation>%1: /%2 oder kürzer</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Announced by AWS it needs Amazon’s ROAs; announced by your own routers it does not.</source>
        <translation>Von AWS angekündigt braucht er ROAs für Amazon, von eigenen Routern nicht.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Nobody has said who originates it</source>
        <translation>Noch ist offen, wer den Bereich ankündigt</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Who originates it is not decided</source>
        <translation>Wer ihn ankündigt, ist nicht entschieden</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>AWS originates it</source>
        <translation>AWS kündigt ihn an</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Your own routers originate it</source>
        <translation>Die eigenen Router kündigen ihn an</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>DNS token %1, until %2</source>
        <translation>DNS-Token %1, bis %2</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>DNS token %1 expired at %2</source>
        <translation>DNS-Token %1 lief am %2 ab</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>AWS looks for it in the reverse zone of the range; it holds for 72 hours.</source>
        <translation>AWS sucht es in der Rückwärtszone des Bereichs; es gilt 72 Stunden.</translation>
    </message>
    <message numerus="yes">
        <location line="+9"/>
        <source>Publish %n TXT record(s): %1</source>
        <translation>
            <numerusform>%n TXT-Eintrag veröffentlichen: %1</numerusform>
            <numerusform>%n TXT-Einträge veröffentlichen: %1</numerusform>
        </translation>
    </message>
    <message>
        <location line="+3"/>
        <source>As lines for the zone file they are in the pack, too.</source>
        <translation>Als Zeilen für die Zonendatei stehen sie auch im Paket.</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>The key signs the message. It stays in its file: the plan never holds it, the pack only when asked.</source>
        <translation>Der Schlüssel signiert die Nachricht. Er bleibt in seiner Datei: der Plan enthält ihn nie, das Paket nur auf Wunsch.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>No key opened</source>
        <translation>Kein Schlüssel geöffnet</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1 key, %2</source>
        <translation>%1-Schlüssel, %2</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>The registry shows this certificate; with it AWS checks the signature.</source>
        <translation>Die Registry zeigt dieses Zertifikat; mit ihm prüft AWS die Signatur.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>No certificate yet</source>
        <translation>Noch kein Zertifikat</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>The certificate belongs to another key</source>
        <translation>Das Zertifikat gehört zu einem anderen Schlüssel</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The certificate is not valid now (until %1)</source>
        <translation>Das Zertifikat gilt jetzt nicht (bis %1)</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Certificate valid until %1</source>
        <translation>Zertifikat gültig bis %1</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>AWS takes it as the owner’s word for this account, this range and until this day.</source>
        <translation>AWS nimmt sie als Wort des Inhabers für dieses Konto, diesen Bereich und bis zu diesem Tag.</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>AWS reads the certificate from the registry’s record of the network itself.</source>
        <translation>AWS liest das Zertifikat aus dem Eintrag der Registry zum Netz selbst.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The registry’s record was not looked at</source>
        <translation>Der Eintrag der Registry wurde nicht angesehen</translation>
    </message>
    <message>
        <location line="+26"/>
        <source>A ROA says who may announce the range. Without one for Amazon’s ASNs AWS refuses; it can take 24 hours until a new one is seen.</source>
        <translation>Ein ROA sagt, wer den Bereich ankündigen darf. Ohne eines für Amazons ASNs lehnt AWS ab; bis ein neues gesehen wird, können 24 Stunden vergehen.</translation>
    </message>
    <message>
        <location line="-40"/>
        <source>No signed message yet</source>
        <translation>Noch keine unterschriebene Nachricht</translation>
    </message>
    <message>
        <location line="+22"/>
        <source>Record %1 (%2), %3 – %4</source>
        <translation>Eintrag %1 (%2), %3 – %4</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>%1, of %2</source>
        <comment>record, organisation</comment>
        <translation>%1, von %2</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1: certificate on the network</source>
        <translation>%1: Zertifikat beim Netz</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1: certificate on the organisation, where AWS does not look</source>
        <translation>%1: Zertifikat bei der Organisation, wo AWS nicht nachsieht</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>%1: no certificate</source>
        <translation>%1: kein Zertifikat</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>No ROA for Amazon is needed: AWS does not announce it</source>
        <translation>Kein ROA für Amazon nötig: AWS kündigt ihn nicht an</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>ROA: needed if AWS originates it, not if your own routers do</source>
        <translation>ROA: nötig, wenn AWS ihn ankündigt, nicht bei eigenen Routern</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The answer decides. Until then it is looked at as if AWS were to announce it.</source>
        <translation>Die Antwort entscheidet. Bis dahin wird geprüft, als kündigte AWS ihn an.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>ROAs are looked at once the range is typed</source>
        <translation>ROAs werden geprüft, sobald der Bereich eingegeben ist</translation>
    </message>
    <message>
        <location line="+22"/>
        <source>The signature verifies with the certificate</source>
        <translation>Die Signatur passt zum Zertifikat</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>RSA-PSS with SHA-256 and a salt of 32 bytes, as AWS checks it.</source>
        <translation>RSA-PSS mit SHA-256 und einem Salt von 32 Bytes, wie AWS prüft.</translation>
    </message>
    <message>
        <location line="+48"/>
        <source>What AWS, the registry and the DNS are to be given, and the commands.</source>
        <translation>Was AWS, die Registry und das DNS bekommen sollen, und die Befehle.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The pack can be handed over</source>
        <translation>Das Paket kann übergeben werden</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>No pack yet: it takes a range and a proof</source>
        <translation>Noch kein Paket: Es braucht einen Bereich und einen Nachweis</translation>
    </message>
</context>
<context>
    <name>ForeseenCount</name>
    <message>
        <location filename="../ui/dialogs/foreseencount.cpp" line="+16"/>
        <source>Open findings afterwards: being looked for…</source>
        <translation>Offene Befunde danach: werden ermittelt…</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Open findings: %1 → %2</source>
        <translation>Offene Befunde: %1 → %2</translation>
    </message>
</context>
<context>
    <name>QDialog</name>
    <message>
        <location filename="../ui/mainwindow/helpdialogs.cpp" line="+35"/>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <location filename="../ui/charts/fragmentationchart.cpp" line="+24"/>
        <source>free blocks</source>
        <translation>freie Blöcke</translation>
    </message>
    <message>
        <location line="+21"/>
        <source>by length; heights are logarithmic</source>
        <translation>nach Länge; Höhen logarithmisch</translation>
    </message>
    <message>
        <location filename="../ui/charts/historychart.cpp" line="+67"/>
        <source>assigned, × /%1</source>
        <translation>belegt, × /%1</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>allocated, × /%1</source>
        <translation>zugeteilt, × /%1</translation>
    </message>
    <message>
        <location line="+32"/>
        <source>slowest to fastest pace</source>
        <translation>langsamstes bis schnellstes Tempo</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>at this pace</source>
        <translation>bei diesem Tempo</translation>
    </message>
    <message>
        <location filename="../ui/charts/makeupchart.cpp" line="+73"/>
        <location filename="../ui/charts/usechart.cpp" line="+29"/>
        <source>assigned</source>
        <translation>belegt</translation>
    </message>
    <message>
        <location line="+1"/>
        <location filename="../ui/charts/usechart.cpp" line="+1"/>
        <source>allocated</source>
        <translation>zugeteilt</translation>
    </message>
    <message>
        <location line="+1"/>
        <location filename="../ui/charts/usechart.cpp" line="+1"/>
        <source>reserved</source>
        <translation>reserviert</translation>
    </message>
    <message>
        <location line="+1"/>
        <location filename="../ui/charts/usechart.cpp" line="+1"/>
        <source>available</source>
        <translation>frei</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>of %1 free</source>
        <comment>below a count</comment>
        <translation>von %1 frei</translation>
    </message>
    <message>
        <location filename="../ui/charts/usechart.cpp" line="+10"/>
        <source>%1 · %2 free</source>
        <translation>%1 · %2 frei</translation>
    </message>
    <message>
        <location line="+40"/>
        <source>%1 %</source>
        <comment>a line in a chart</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <location filename="../ui/charts/findingschart.cpp" line="+65"/>
        <source>errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>warnings</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>notes</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <location line="+20"/>
        <source>checkpoint</source>
        <translation>Wegmarke</translation>
    </message>
</context>
<context>
    <name>cadastre::AboutDialog</name>
    <message>
        <location filename="../ui/mainwindow/helpdialogs.cpp" line="+111"/>
        <source>About Cadastre</source>
        <translation>Über Cadastre</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Cadastre %1</source>
        <translation>Cadastre %1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A land register for address space.</source>
        <translation>Ein Grundbuch für Adressraum.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Plan, prove, allocate and audit IPv6 and IPv4 address space as Amazon VPC IPAM models it. A plan is a model; nothing here touches AWS.</source>
        <translation>IPv6- und IPv4-Adressraum planen, nachweisen, zuteilen und prüfen, so wie Amazon VPC IPAM ihn abbildet. Ein Plan ist ein Modell; nichts hier greift auf AWS zu.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Free software under the GNU General Public License, version 3 or later. It comes with no warranty.</source>
        <translation>Freie Software unter der GNU General Public License, Version 3 oder später. Ohne jede Gewährleistung.</translation>
    </message>
</context>
<context>
    <name>cadastre::AccountDialog</name>
    <message>
        <location filename="../ui/dialogs/accountdialog.cpp" line="+14"/>
        <source>Edit account</source>
        <translation>Konto bearbeiten</translation>
    </message>
    <message>
        <location line="+0"/>
        <location line="+1"/>
        <source>Add account</source>
        <translation>Konto hinzufügen</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Not a member of the organisation</source>
        <translation>Kein Mitglied der Organisation</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>(root)</source>
        <translation>(Wurzel)</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>A&amp;ccount</source>
        <translation>&amp;Konto</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>twelve digits, leading zeros included</source>
        <translation>zwölf Ziffern, einschließlich führender Nullen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Unit</source>
        <translation>&amp;Einheit</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;External</source>
        <translation>E&amp;xtern</translation>
    </message>
    <message>
        <location line="+18"/>
        <source>An account number is needed.</source>
        <translation>Eine Kontonummer ist nötig.</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>An account is twelve digits.</source>
        <translation>Ein Konto besteht aus zwölf Ziffern.</translation>
    </message>
</context>
<context>
    <name>cadastre::AccountsPanel</name>
    <message>
        <location filename="../ui/views/pools/accountspanel.cpp" line="+78"/>
        <source>No accounts yet</source>
        <translation>Noch keine Konten</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Accounts draw blocks from the pools that are shared with them.</source>
        <translation>Konten schöpfen Blöcke aus den Pools, die für sie freigegeben sind.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <location line="+3"/>
        <location line="+74"/>
        <source>Add an account…</source>
        <translation>Konto hinzufügen…</translation>
    </message>
    <message>
        <location line="-39"/>
        <source>Outside the organisation</source>
        <translation>Außerhalb der Organisation</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Root</source>
        <translation>Wurzel</translation>
    </message>
    <message>
        <location line="+41"/>
        <source>Add organisational unit…</source>
        <translation>Organisationseinheit hinzufügen…</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Edit…</source>
        <translation>Bearbeiten…</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Tags…</source>
        <translation>Tags…</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Allocate a VPC for it…</source>
        <translation>VPC dafür zuteilen…</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Export or print</source>
        <translation>Exportieren oder drucken</translation>
    </message>
    <message>
        <location line="-16"/>
        <location line="+12"/>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>cadastre::ActionCatalogue</name>
    <message>
        <location filename="../ui/actions/actioncatalogue.cpp" line="+69"/>
        <source>New plan…</source>
        <translation>Neuer Plan…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Start an address plan: owner account, home Region, quotas</source>
        <translation>Einen Adressplan beginnen: Eigentümerkonto, Heimatregion, Quoten</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Open…</source>
        <translation>Öffnen…</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Open a plan file</source>
        <translation>Eine Plandatei öffnen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>BYOIPv6 walkthrough</source>
        <translation>BYOIPv6-Rundgang</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Open a copy of the walkthrough: an own /44, three Regions, a few findings to mend</source>
        <translation>Eine Kopie des Rundgangs öffnen: ein eigenes /44, drei Regionen, einige Befunde zum Beheben</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>acme-global</source>
        <translation>acme-global</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Open a copy of a larger example: 24 accounts, IPv4 and IPv6, a finding of each rule</source>
        <translation>Eine Kopie eines größeren Beispiels öffnen: 24 Konten, IPv4 und IPv6, ein Befund zu jeder Regel</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>New window</source>
        <translation>Neues Fenster</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Open another window</source>
        <translation>Ein weiteres Fenster öffnen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Save as…</source>
        <translation>Speichern unter…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Write a consistent copy of the plan and go on with it</source>
        <translation>Eine konsistente Kopie des Plans schreiben und mit ihr weiterarbeiten</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Checkpoint…</source>
        <translation>Wegmarke…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Name this moment of the history. Every change is saved at once already</source>
        <translation>Diesen Punkt im Verlauf benennen. Jede Änderung wird ohnehin sofort gespeichert</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Import…</source>
        <translation>Importieren…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Read AWS answers, sheets or another plan, and review before anything is taken</source>
        <translation>AWS-Antworten, Tabellen oder einen anderen Plan einlesen und durchsehen, bevor etwas übernommen wird</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Write the plan as JSON, CSV or commands</source>
        <translation>Den Plan als JSON, CSV oder Befehle schreiben</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Save audit report…</source>
        <translation>Prüfbericht speichern…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Write the audit and the table of pools as PDF or HTML</source>
        <translation>Die Prüfung und die Tabelle der Pools als PDF oder HTML schreiben</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Print report…</source>
        <translation>Bericht drucken…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Print the audit and the table of pools</source>
        <translation>Die Prüfung und die Tabelle der Pools drucken</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Print this view…</source>
        <translation>Diese Ansicht drucken…</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Export this table…</source>
        <translation>Diese Tabelle exportieren…</translation>
    </message>
    <message>
        <location line="-1"/>
        <source>Print what has the focus: a table, a tree, a chart, the pool&apos;s map, the audit</source>
        <translation>Drucken, was den Fokus hat: eine Tabelle, ein Baum, ein Diagramm, die Karte des Pools, die Prüfung</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Write the table, tree or chart that has the focus as CSV, JSON or PDF</source>
        <translation>Die Tabelle, den Baum oder das Diagramm mit dem Fokus als CSV, JSON oder PDF schreiben</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Print map…</source>
        <translation>Karte drucken…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Print the pool&apos;s map: its cells, what is inside them, and the legend</source>
        <translation>Die Karte des Pools drucken: ihre Zellen, was in ihnen liegt, und die Legende</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Export map as PDF…</source>
        <translation>Karte als PDF exportieren…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Write the pool&apos;s map as a poster on A3</source>
        <translation>Die Karte des Pools als Poster auf A3 schreiben</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Close plan</source>
        <translation>Plan schließen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Close this plan; everything is saved</source>
        <translation>Diesen Plan schließen; alles ist gespeichert</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Close all windows</source>
        <translation>Alle Fenster schließen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Take back the last step</source>
        <translation>Den letzten Schritt zurücknehmen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Do again what was taken back</source>
        <translation>Das Zurückgenommene erneut ausführen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Rename…</source>
        <translation>Umbenennen…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Change the Name tag of what is selected</source>
        <translation>Das Tag „Name“ der Auswahl ändern</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Delete or release</source>
        <translation>Löschen oder zurückgeben</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Delete or release what is selected; Undo brings it back</source>
        <translation>Die Auswahl löschen oder zurückgeben; Rückgängig stellt sie wieder her</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Copy CIDR</source>
        <translation>CIDR kopieren</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Copy the CIDR of what is selected</source>
        <translation>Den CIDR der Auswahl kopieren</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Filter this view</source>
        <translation>Diese Ansicht filtern</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Go to the filter of the view that has the focus</source>
        <translation>Zum Filter der Ansicht gehen, die den Fokus hat</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Search or run a command</source>
        <translation>Suchen oder Befehl ausführen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Pools, VPCs, tags, findings, commands, a calculator: &gt; @ # ! =</source>
        <translation>Pools, VPCs, Tags, Befunde, Befehle, ein Rechner: &gt; @ # ! =</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Go to address or path</source>
        <translation>Gehe zu Adresse oder Pfad</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Type a path or an address to go to</source>
        <translation>Einen Pfad oder eine Adresse als Ziel eingeben</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Preferences…</source>
        <translation>Einstellungen…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Theme, language, keys, what opens at start</source>
        <translation>Design, Sprache, Tasten, was beim Start geöffnet wird</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Pools, map and tables</source>
        <translation>Pools, Karte und Tabellen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Charts</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Use, make-up, growth, headroom</source>
        <translation>Nutzung, Zusammensetzung, Wachstum, Spielraum</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Audit</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>All findings, by rule</source>
        <translation>Alle Befunde, nach Regel</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Rehearsal</source>
        <translation>Probe</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Let the AWS CLI act on the plan, and see every request</source>
        <translation>Die AWS CLI auf den Plan wirken lassen und jede Anfrage sehen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Rollout</source>
        <translation>Umsetzung</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The steps that make AWS what the plan says: script, Terraform, CloudFormation</source>
        <translation>Die Schritte, die AWS zu dem machen, was der Plan sagt: Skript, Terraform, CloudFormation</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Drift</source>
        <translation>Abweichungen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The plan against what AWS shows, and both ways to make them agree</source>
        <translation>Der Plan gegen das, was AWS zeigt, und beide Wege zur Übereinstimmung</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Where you were before</source>
        <translation>Dorthin, wo Sie zuvor waren</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Forward</source>
        <translation>Vor</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Where you came back from</source>
        <translation>Dorthin, woher Sie zurückgekommen sind</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Up to source pool</source>
        <translation>Hoch zum Quellpool</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The source pool, or the scope</source>
        <translation>Der Quellpool oder der Scope</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Pools panel</source>
        <translation>Pool-Leiste</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Show pools, accounts and Regions at the left</source>
        <translation>Pools, Konten und Regionen links anzeigen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Show what is selected at the right</source>
        <translation>Die Auswahl rechts anzeigen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Findings panel</source>
        <translation>Befundleiste</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Show findings, history and log below</source>
        <translation>Befunde, Verlauf und Protokoll unten anzeigen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Next pane</source>
        <translation>Nächster Bereich</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Move the focus to the next pane</source>
        <translation>Den Fokus in den nächsten Bereich setzen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Previous pane</source>
        <translation>Voriger Bereich</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Move the focus to the pane before</source>
        <translation>Den Fokus in den vorigen Bereich setzen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>As the desktop</source>
        <translation>Wie der Desktop</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Light or dark as the desktop is</source>
        <translation>Hell oder dunkel, wie der Desktop</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Dark text on light ground</source>
        <translation>Dunkler Text auf hellem Grund</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Light text on dark ground</source>
        <translation>Heller Text auf dunklem Grund</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Black and white, outlines and hatches instead of colours</source>
        <translation>Schwarz und weiß, Umrisse und Schraffuren statt Farben</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Fill the screen</source>
        <translation>Den ganzen Bildschirm nutzen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Reset layout</source>
        <translation>Layout zurücksetzen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Panels and sizes as they were shipped</source>
        <translation>Leisten und Größen wie im Auslieferungszustand</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>New pool…</source>
        <translation>Neuer Pool…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Make a pool in this scope or from this pool</source>
        <translation>Einen Pool in diesem Scope oder aus diesem Pool anlegen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>New scope…</source>
        <translation>Neuer Scope…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Make a private scope: a space of its own, apart from that of other scopes</source>
        <translation>Einen privaten Scope anlegen: ein eigener Raum, getrennt von dem anderer Scopes</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>New IPAM…</source>
        <translation>Neues IPAM…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>What scopes and pools lie in; an account has one in a Region at most</source>
        <translation>Worin Scopes und Pools liegen; ein Konto hat in einer Region höchstens eines</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Edit IPAM…</source>
        <translation>IPAM bearbeiten…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Name, description, tier and operating Regions of the IPAM that the shown scope lies in</source>
        <translation>Name, Beschreibung, Tier und Betriebsregionen des IPAM, zu dem der gezeigte Scope gehört</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Delete IPAM…</source>
        <translation>IPAM löschen…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Take out the IPAM that the shown scope lies in, with its scopes; Undo brings it back</source>
        <translation>Das IPAM, zu dem der gezeigte Scope gehört, samt seinen Scopes herausnehmen; Rückgängig bringt es wieder</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Add account…</source>
        <translation>Konto hinzufügen…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Name an AWS account that draws from pools</source>
        <translation>Ein AWS-Konto benennen, das aus Pools schöpft</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Add organisational unit…</source>
        <translation>Organisationseinheit hinzufügen…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A unit of the organisation: accounts belong to it, pools are shared with it</source>
        <translation>Eine Einheit der Organisation: Konten gehören zu ihr, Pools werden für sie freigegeben</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Add network outside AWS…</source>
        <translation>Netz außerhalb von AWS hinzufügen…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A site or another cloud whose space nobody may take</source>
        <translation>Ein Standort oder eine andere Cloud, deren Adressraum niemand nehmen darf</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Add house rule…</source>
        <translation>Hausregel hinzufügen…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A rule of your own: reported by the audit, never enforced by AWS</source>
        <translation>Eine eigene Regel: von der Prüfung gemeldet, von AWS nie durchgesetzt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>House rules…</source>
        <translation>Hausregeln…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>All rules of your own: edit them, remove them</source>
        <translation>Alle eigenen Regeln: bearbeiten, entfernen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Advertising of all pools</source>
        <translation>Ankündigung aller Pools</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>What is advertised where, over the whole plan</source>
        <translation>Was wo angekündigt wird, über den ganzen Plan</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Own AS numbers</source>
        <translation>Eigene AS-Nummern</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>AS numbers of your own, and the CIDRs that AWS announces from them</source>
        <translation>Eigene AS-Nummern und die CIDRs, die AWS von ihnen ankündigt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Calendar of expiries</source>
        <translation>Fristenkalender</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Certificates, messages, ROAs and tokens of the plan, with the days that are left</source>
        <translation>Zertifikate, Nachrichten, ROAs und Token des Plans mit den verbleibenden Tagen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Every step that was taken, by whom, with undo</source>
        <translation>Jeder ausgeführte Schritt, von wem, mit Rückgängig</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Plan settings…</source>
        <translation>Plan-Einstellungen…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Name, operating Regions, quotas, which proof and which of AWS’s rules hold</source>
        <translation>Name, Betriebsregionen, Quoten, welcher Nachweis und welche der AWS-Regeln gelten</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Archive old history…</source>
        <translation>Alten Verlauf archivieren…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Move old steps to an archive, so that the plan stays small</source>
        <translation>Alte Schritte in ein Archiv verschieben, damit der Plan klein bleibt</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Provision…</source>
        <translation>Bereitstellen…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Give this pool a CIDR</source>
        <translation>Diesem Pool einen CIDR geben</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Split into Region pools…</source>
        <translation>In Region-Pools aufteilen…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Make equal child pools, one a Region</source>
        <translation>Gleich große Unterpools anlegen, einen je Region</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Refill now</source>
        <translation>Jetzt nachfüllen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Provision the next block from the source when less is left than the pool’s refill policy asks for</source>
        <translation>Den nächsten Block aus der Quelle bereitstellen, wenn weniger übrig ist, als die Nachfüllregel des Pools verlangt</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Import what was discovered…</source>
        <translation>Entdecktes importieren…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Let auto-import take the VPCs that were found in accounts and lie in the pool</source>
        <translation>Den Auto-Import die VPCs übernehmen lassen, die in Konten gefunden wurden und im Pool liegen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Allocate VPC…</source>
        <translation>VPC zuteilen…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Create a VPC that draws its CIDRs from pools</source>
        <translation>Eine VPC anlegen, die ihre CIDRs aus Pools schöpft</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>New subnet…</source>
        <translation>Neues Subnetz…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Make a subnet in the VPC that is selected</source>
        <translation>Ein Subnetz in der ausgewählten VPC anlegen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Add a CIDR to the VPC…</source>
        <translation>CIDR zur VPC hinzufügen…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>One more block for the VPC that is selected: from a pool, Amazon’s, or typed</source>
        <translation>Ein weiterer Block für die ausgewählte VPC: aus einem Pool, von Amazon oder eingetippt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Allocate by hand…</source>
        <translation>Von Hand zuteilen…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A manual allocation: space for something that IPAM does not create</source>
        <translation>Eine manuelle Zuteilung: Adressraum für etwas, das IPAM nicht anlegt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Reserve for growth…</source>
        <translation>Für Wachstum reservieren…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Keep a block free on purpose</source>
        <translation>Einen Block absichtlich freihalten</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Advertise…</source>
        <translation>Ankündigen…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Have AWS announce this pool&apos;s CIDRs to the Internet, or stop it</source>
        <translation>Die CIDRs dieses Pools durch AWS im Internet ankündigen lassen oder dies beenden</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Share…</source>
        <translation>Freigeben…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Let accounts, OUs or the organisation draw from this pool</source>
        <translation>Konten, OUs oder die Organisation aus diesem Pool schöpfen lassen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Delete pool</source>
        <translation>Pool löschen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Delete this pool; Undo brings it back</source>
        <translation>Diesen Pool löschen; Rückgängig stellt ihn wieder her</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Run audit now</source>
        <translation>Prüfung jetzt ausführen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Run every rule over the whole plan</source>
        <translation>Jede Regel auf den ganzen Plan anwenden</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Compare with AWS…</source>
        <translation>Mit AWS vergleichen…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Hold the plan against answers of the AWS CLI: missing, extra, moved, resized, against the rules</source>
        <translation>Den Plan an Antworten der AWS CLI messen: fehlend, zusätzlich, verschoben, anders groß, gegen die Regeln</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Next finding</source>
        <translation>Nächster Befund</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Go to the next finding</source>
        <translation>Zum nächsten Befund gehen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Previous finding</source>
        <translation>Voriger Befund</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Go to the finding before</source>
        <translation>Zum vorigen Befund gehen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Fix this finding…</source>
        <translation>Diesen Befund beheben…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The first way out of the finding that is selected</source>
        <translation>Die erste Abhilfe für den ausgewählten Befund</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Waive this finding…</source>
        <translation>Diesen Befund ausnehmen…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Accept the finding, with a reason and a date</source>
        <translation>Den Befund hinnehmen, mit Begründung und Datum</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Bring your own prefix…</source>
        <translation>Eigenes Präfix mitbringen…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Key, certificate, signed message, registry and ROAs: what AWS asks for</source>
        <translation>Schlüssel, Zertifikat, unterschriebene Nachricht, Registry und ROAs: was AWS verlangt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Bring your own AS number…</source>
        <translation>Eigene AS-Nummer einbringen…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Signed like a range: AWS then announces CIDRs of yours from it, not from its own numbers</source>
        <translation>Signiert wie ein Bereich: AWS kündigt Ihre CIDRs dann von ihr an, nicht von den eigenen Nummern</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Open VRPs…</source>
        <translation>VRPs öffnen…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A file of validated ROA payloads, from rpki-client, Routinator or as CSV</source>
        <translation>Eine Datei geprüfter ROA-Inhalte, von rpki-client, Routinator oder als CSV</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>VRPs from an RTR server…</source>
        <translation>VRPs von einem RTR-Server…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Follow an RPKI cache over the network, once you have allowed it</source>
        <translation>Einem RPKI-Cache über das Netz folgen, sobald Sie es erlaubt haben</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Calculate with prefixes</source>
        <translation>Mit Präfixen rechnen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Split, count and pick blocks: =10.0.0.0/8 / 20</source>
        <translation>Blöcke aufteilen, zählen und auswählen: =10.0.0.0/8 / 20</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Explain an address</source>
        <translation>Eine Adresse erklären</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Which pool, allocation and owner an address belongs to</source>
        <translation>Zu welchem Pool, welcher Zuteilung und welchem Eigentümer eine Adresse gehört</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Start rehearsal</source>
        <translation>Probe starten</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Listen on this computer: the AWS CLI, SDKs and Terraform act on the plan as on AWS</source>
        <translation>Auf diesem Rechner lauschen: AWS CLI, SDKs und Terraform wirken auf den Plan wie auf AWS</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Stop rehearsal</source>
        <translation>Probe beenden</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Listen no more; what was changed stays and can be undone</source>
        <translation>Nicht länger lauschen; was geändert wurde, bleibt und lässt sich zurücknehmen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Handbook</source>
        <translation>Handbuch</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>What this view is for and how to use it</source>
        <translation>Wozu diese Ansicht dient und wie sie benutzt wird</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>All keys of this window</source>
        <translation>Alle Tasten dieses Fensters</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>What&apos;s this?</source>
        <translation>Was ist das?</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Explain the next thing that you click</source>
        <translation>Das als Nächstes Angeklickte erklären</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>About Cadastre</source>
        <translation>Über Cadastre</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Version, licence and data sources</source>
        <translation>Version, Lizenz und Datenquellen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>About Qt</source>
        <translation>Über Qt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The toolkit that draws this window</source>
        <translation>Das Toolkit, das dieses Fenster zeichnet</translation>
    </message>
    <message>
        <location line="+50"/>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>&amp;Plan</source>
        <translation>&amp;Plan</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>P&amp;ool</source>
        <translation>P&amp;ool</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>&amp;Audit</source>
        <translation>P&amp;rüfung</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Tools</source>
        <translation>&amp;Werkzeuge</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>Open recent</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Open example</source>
        <translation>Beispiel öffnen</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Theme</source>
        <translation>Design</translation>
    </message>
    <message>
        <location line="+37"/>
        <source>%1 %2</source>
        <comment>verb and what it was: Undo Allocate …</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>cadastre::AddVpcCidrDialog</name>
    <message>
        <location filename="../ui/wizards/vpc/addvpccidrdialog.cpp" line="+25"/>
        <source>Add a CIDR to %1</source>
        <translation>CIDR zu %1 hinzufügen</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Add CIDR</source>
        <translation>CIDR hinzufügen</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>&amp;From</source>
        <translation>&amp;Aus</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Block</source>
        <translation>&amp;Block</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A VPC takes IPv4 blocks from /16 to /28 and IPv6 blocks from /44 to /60 in steps of four.</source>
        <translation>Eine VPC nimmt IPv4-Blöcke von /16 bis /28 und IPv6-Blöcke von /44 bis /60 in Viererschritten.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>CIDR</source>
        <translation>CIDR</translation>
    </message>
    <message>
        <location line="+26"/>
        <source>Amazon: an IPv6 /56 that it picks</source>
        <translation>Amazon: ein IPv6-/56 nach dessen Wahl</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>no pool: type an IPv4 CIDR</source>
        <translation>kein Pool: IPv4-CIDR eintippen</translation>
    </message>
    <message numerus="yes">
        <location line="+4"/>
        <source>%n more pool(s) not offered: %1</source>
        <translation>
            <numerusform>%n weiterer Pool nicht angeboten: %1</numerusform>
            <numerusform>%n weitere Pools nicht angeboten: %1</numerusform>
        </translation>
    </message>
    <message>
        <location line="+37"/>
        <source>This VPC is no longer in the plan.</source>
        <translation>Diese VPC ist nicht mehr im Plan.</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>Type a CIDR.</source>
        <translation>Ein CIDR eingeben.</translation>
    </message>
    <message>
        <location line="+32"/>
        <source>A stand-in: which /56 Amazon gives is known when an import shows it.</source>
        <translation>Ein Platzhalter: Welches /56 Amazon gibt, ist bekannt, wenn ein Import es zeigt.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>from no pool: unmanaged, no rule holds for it</source>
        <translation>aus keinem Pool: nicht verwaltet, keine Regel gilt dafür</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>The VPC then has %1 of %2 IPv4 CIDRs.</source>
        <translation>Die VPC hat dann %1 von %2 IPv4-CIDRs.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The VPC then has %1 of %2 IPv6 CIDRs.</source>
        <translation>Die VPC hat dann %1 von %2 IPv6-CIDRs.</translation>
    </message>
</context>
<context>
    <name>cadastre::AddressLabel</name>
    <message>
        <location filename="../ui/views/common/labels.cpp" line="+262"/>
        <source>Copy %1</source>
        <translation>%1 kopieren</translation>
    </message>
</context>
<context>
    <name>cadastre::AdoptDialog</name>
    <message>
        <location filename="../ui/dialogs/adoptdialog.cpp" line="+34"/>
        <source>is recorded as seen in AWS</source>
        <translation>wird als in AWS gesehen vermerkt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>leaves the plan</source>
        <translation>verlässt den Plan</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>comes into the plan</source>
        <translation>kommt in den Plan</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>becomes as AWS shows it: %1</source>
        <translation>wird, wie AWS es zeigt: %1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>moves to where AWS shows it</source>
        <translation>zieht dorthin um, wo AWS es zeigt</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>takes the block that AWS shows</source>
        <translation>bekommt den Block, den AWS zeigt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>takes the block %1</source>
        <translation>bekommt den Block %1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>stands in the plan as AWS shows it; the audit reports it</source>
        <translation>steht im Plan, wie AWS es zeigt; die Prüfung meldet es</translation>
    </message>
    <message>
        <location line="+25"/>
        <source>Take what AWS has</source>
        <translation>Übernehmen, was AWS hat</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>What is taken</source>
        <translation>Was übernommen wird</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Take</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Difference</source>
        <translation>Abweichung</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Object</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>CIDR</source>
        <translation>CIDR</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>In the plan it…</source>
        <translation>Im Plan…</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>The plan becomes what AWS shows in the rows that are ticked. It is one step, and one undo takes it back. What is missing in AWS leaves the plan only when you tick it.</source>
        <translation>In den angehakten Zeilen wird der Plan zu dem, was AWS zeigt. Das ist ein Schritt, und einmal Rückgängig nimmt ihn zurück. Was in AWS fehlt, verlässt den Plan nur, wenn Sie es anhaken.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Differences</source>
        <translation>Abweichungen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <location line="+34"/>
        <source>Take %1</source>
        <translation>%1 übernehmen</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>%1 %2</source>
        <comment>kind and name</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <location line="+42"/>
        <source>Nothing is ticked.</source>
        <translation>Nichts ist angehakt.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Rows of the plan: %1 come, %2 change, %3 go.</source>
        <translation>Zeilen des Plans: %1 kommen, %2 ändern sich, %3 gehen.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>This plan is open read-only.</source>
        <translation>Dieser Plan ist nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1 stays: other rows of the plan stand on it.</source>
        <translation>%1 bleibt: andere Zeilen des Plans stehen darauf.</translation>
    </message>
    <message numerus="yes">
        <location line="+4"/>
        <source>%n record(s) of the answers cannot be read and stay out.</source>
        <translation>
            <numerusform>Ein Eintrag der Antworten ist nicht lesbar und bleibt draußen.</numerusform>
            <numerusform>%n Einträge der Antworten sind nicht lesbar und bleiben draußen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cadastre::AdvertiseDialog</name>
    <message>
        <location filename="../ui/dialogs/advertisedialog.cpp" line="+43"/>
        <source>Advertise</source>
        <translation>Ankündigen</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>CIDRs that AWS may announce</source>
        <translation>CIDRs, die AWS ankündigen darf</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>CIDR</source>
        <translation>CIDR</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Pool</source>
        <translation>Pool</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Evidence</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <location line="+29"/>
        <source>Provisioned does not mean advertised. Each CIDR is announced on its own, from the Region of its pool; AWS takes one call in ten seconds.</source>
        <translation>Bereitgestellt heißt nicht angekündigt. Jeder CIDR wird für sich angekündigt, aus der Region seines Pools; AWS nimmt einen Aufruf in zehn Sekunden an.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>No CIDR here can be announced: only provisioned CIDRs of advertisable pools with a locale can.</source>
        <translation>Kein CIDR hier kann angekündigt werden: Das geht nur mit bereitgestellten CIDRs ankündbarer Pools mit Locale.</translation>
    </message>
    <message numerus="yes">
        <location line="+60"/>
        <source>%n CIDR(s) advertised: %1</source>
        <translation>
            <numerusform>%n CIDR wird angekündigt: %1</numerusform>
            <numerusform>%n CIDRs werden angekündigt: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+2"/>
        <source>%n CIDR(s) withdrawn: %1. AWS announces nothing there any more.</source>
        <translation>
            <numerusform>%n CIDR wird zurückgezogen: %1. AWS kündigt dort nichts mehr an.</numerusform>
            <numerusform>%n CIDRs werden zurückgezogen: %1. AWS kündigt dort nichts mehr an.</numerusform>
        </translation>
    </message>
    <message>
        <location line="+39"/>
        <source>Tick what AWS shall announce.</source>
        <translation>Ankreuzen, was AWS ankündigen soll.</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Nothing can be announced.</source>
        <translation>Es gibt nichts anzukündigen.</translation>
    </message>
    <message numerus="yes">
        <location line="+11"/>
        <source>Advertise %n CIDR(s)</source>
        <translation>
            <numerusform>%n CIDR ankündigen</numerusform>
            <numerusform>%n CIDRs ankündigen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+1"/>
        <source>Withdraw %n CIDR(s)</source>
        <translation>
            <numerusform>Ankündigung von %n CIDR zurückziehen</numerusform>
            <numerusform>Ankündigung von %n CIDRs zurückziehen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+1"/>
        <source>Change the advertising of %n CIDR(s)</source>
        <translation>
            <numerusform>Ankündigung von %n CIDR ändern</numerusform>
            <numerusform>Ankündigung von %n CIDRs ändern</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cadastre::AllocateDialog</name>
    <message>
        <location filename="../ui/wizards/allocate/allocatedialog.cpp" line="+13"/>
        <source>Allocate by hand</source>
        <translation>Von Hand zuteilen</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Allocate</source>
        <translation>Zuteilen</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>From &amp;pool</source>
        <translation>Aus &amp;Pool</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Description</source>
        <translation>&amp;Beschreibung</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>what uses this space, since no AWS resource tells</source>
        <translation>was diesen Raum nutzt, da es keine AWS-Ressource sagt</translation>
    </message>
</context>
<context>
    <name>cadastre::AllocationModel</name>
    <message>
        <location filename="../ui/models/allocationmodel.cpp" line="+14"/>
        <source>CIDR</source>
        <translation>CIDR</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Len</source>
        <translation>Länge</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Resource</source>
        <translation>Ressource</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Owner</source>
        <translation>Eigentümer</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Compliance</source>
        <translation>Konformität</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Overlap</source>
        <translation>Überlappung</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Pool</source>
        <translation>Pool</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Id</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Frees at</source>
        <translation>Frei ab</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Basis</source>
        <translation>Grundlage</translation>
    </message>
    <message>
        <location line="+42"/>
        <location line="+12"/>
        <source>Allocate here</source>
        <translation>Hier zuteilen</translation>
    </message>
    <message>
        <location line="-2"/>
        <source>%1 free</source>
        <translation>%1 frei</translation>
    </message>
    <message>
        <location line="+23"/>
        <source>Its resource is gone; the block frees at %1.</source>
        <translation>Die Ressource dazu gibt es nicht mehr; der Block wird am %1 frei.</translation>
    </message>
    <message>
        <location line="+27"/>
        <source>releasing</source>
        <translation>wird zurückgegeben</translation>
    </message>
</context>
<context>
    <name>cadastre::AllocationsTab</name>
    <message>
        <location filename="../ui/views/tabs/allocationstab.cpp" line="+25"/>
        <source>Allocations</source>
        <translation>Zuteilungen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Show &amp;free space</source>
        <translation>&amp;Freien Raum anzeigen</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Show free space</source>
        <translation>Freien Raum anzeigen</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+16"/>
        <location line="+52"/>
        <source>Allocate…</source>
        <translation>Zuteilen…</translation>
    </message>
    <message>
        <location line="-1"/>
        <source>Nothing is allocated from this pool.</source>
        <translation>Aus diesem Pool ist nichts zugeteilt.</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Nothing is allocated here.</source>
        <translation>Hier ist nichts zugeteilt.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>New pool…</source>
        <translation>Neuer Pool…</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>New IPAM…</source>
        <translation>Neues IPAM…</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Sub-pools, VPCs and manual blocks that take space are listed here, in address order.</source>
        <translation>Unterpools, VPCs und manuelle Blöcke, die Raum einnehmen, sind hier in Adressreihenfolge aufgeführt.</translation>
    </message>
    <message>
        <location line="+42"/>
        <source>Allocate here…</source>
        <translation>Hier zuteilen…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Allocate a VPC here…</source>
        <translation>Hier ein VPC zuteilen…</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Reserve here…</source>
        <translation>Hier reservieren…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>New pool from this block…</source>
        <translation>Neuer Pool aus diesem Block…</translation>
    </message>
    <message>
        <location line="+27"/>
        <location line="+10"/>
        <location line="+6"/>
        <source>Tags…</source>
        <translation>Tags…</translation>
    </message>
    <message>
        <location line="-2"/>
        <source>Description…</source>
        <translation>Beschreibung…</translation>
    </message>
    <message numerus="yes">
        <location line="+8"/>
        <source>Release %n block(s)</source>
        <translation>
            <numerusform>%n Block zurückgeben</numerusform>
            <numerusform>%n Blöcke zurückgeben</numerusform>
        </translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Release blocks</source>
        <translation>Blöcke zurückgeben</translation>
    </message>
    <message>
        <location line="+21"/>
        <source>Copy CIDR</source>
        <translation>CIDR kopieren</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Copy the aws command that releases it</source>
        <translation>aws-Befehl zum Zurückgeben kopieren</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Copy the aws command that allocates it</source>
        <translation>aws-Befehl zum Zuteilen kopieren</translation>
    </message>
    <message>
        <location line="-75"/>
        <location line="+11"/>
        <source>Show on the map</source>
        <translation>Auf der Karte anzeigen</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Open the VPC</source>
        <translation>Das VPC öffnen</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>New subnet…</source>
        <translation>Neues Subnetz…</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Add a CIDR to the VPC…</source>
        <translation>CIDR zur VPC hinzufügen…</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Share the pool…</source>
        <translation>Den Pool freigeben…</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>Release</source>
        <translation>Zurückgeben</translation>
    </message>
    <message>
        <location line="-16"/>
        <source>Go to the pool</source>
        <translation>Zum Pool gehen</translation>
    </message>
</context>
<context>
    <name>cadastre::AuditDetail</name>
    <message>
        <location filename="../ui/views/audit/auditdetail.cpp" line="+63"/>
        <source>Select a finding to see its cause and the ways out.</source>
        <translation>Einen Befund auswählen, um Ursache und Abhilfen zu sehen.</translation>
    </message>
    <message>
        <location line="+21"/>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>CIDR</source>
        <translation>CIDR</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Pool</source>
        <translation>Pool</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Waived</source>
        <translation>Ausgenommen</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>%1, until %2: %3</source>
        <translation>%1, bis %2: %3</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>for good</source>
        <translation>auf Dauer</translation>
    </message>
    <message numerus="yes">
        <location line="+19"/>
        <source>%n more</source>
        <translation>
            <numerusform>%n weiteres</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Evidence</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Needed</source>
        <translation>Nötig</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Basis</source>
        <translation>Grundlage</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Rule change</source>
        <translation>Regeländerung</translation>
    </message>
    <message numerus="yes">
        <location line="+0"/>
        <source>would affect %n allocation(s) of the pool</source>
        <translation>
            <numerusform>beträfe %n Zuteilung des Pools</numerusform>
            <numerusform>beträfe %n Zuteilungen des Pools</numerusform>
        </translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Proposed</source>
        <translation>Vorschlag</translation>
    </message>
    <message>
        <location line="+30"/>
        <source>Show it</source>
        <translation>Anzeigen</translation>
    </message>
    <message numerus="yes">
        <location line="+8"/>
        <source>Fix all %n like this…</source>
        <translation>
            <numerusform>%n Befund dieser Art beheben…</numerusform>
            <numerusform>Alle %n dieser Art beheben…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cadastre::AuditView</name>
    <message>
        <location filename="../ui/views/audit/auditview.cpp" line="+72"/>
        <location line="+331"/>
        <source>Nothing to report</source>
        <translation>Nichts zu melden</translation>
    </message>
    <message>
        <location line="-333"/>
        <source>Filter findings</source>
        <translation>Befunde filtern</translation>
    </message>
    <message>
        <location line="+41"/>
        <source>Group by</source>
        <translation>Gruppieren nach</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Group by rule</source>
        <translation>Nach Regel gruppieren</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Group by object</source>
        <translation>Nach Objekt gruppieren</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Group by owner</source>
        <translation>Nach Eigentümer gruppieren</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Group by Region</source>
        <translation>Nach Region gruppieren</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <location line="+110"/>
        <source>filter, for example sev:error locale:us-east-1</source>
        <translation>Filter, zum Beispiel sev:error locale:us-east-1</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Show waived</source>
        <translation>Ausgenommene anzeigen</translation>
    </message>
    <message>
        <location line="+3"/>
        <location line="+9"/>
        <location line="+164"/>
        <source>Run now</source>
        <translation>Jetzt ausführen</translation>
    </message>
    <message>
        <location line="-164"/>
        <source>Cancel audit</source>
        <translation>Prüfung abbrechen</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <location line="-110"/>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <location line="+68"/>
        <source>The selected finding</source>
        <translation>Der ausgewählte Befund</translation>
    </message>
    <message>
        <location line="-29"/>
        <source>filter: %1</source>
        <translation>Filter: %1</translation>
    </message>
    <message>
        <location line="+109"/>
        <source>%1 waived</source>
        <translation>%1 ausgenommen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1 — %2 rules, %3, %4</source>
        <comment>findings, rules, pools, time</comment>
        <translation>%1 — %2 Regeln, %3, %4</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>auditing the plan as it is now…</source>
        <translation>der Plan, wie er jetzt ist, wird geprüft…</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>All rules</source>
        <translation>Alle Regeln</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>All findings</source>
        <translation>Alle Befunde</translation>
    </message>
    <message>
        <location line="+29"/>
        <source>no data</source>
        <translation>keine Daten</translation>
    </message>
    <message>
        <location line="+45"/>
        <source>of no Region</source>
        <translation>ohne Region</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>of no account</source>
        <translation>ohne Konto</translation>
    </message>
    <message>
        <location line="+21"/>
        <source>No finding matches</source>
        <translation>Kein Befund passt</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Show all findings</source>
        <translation>Alle Befunde zeigen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>New pool…</source>
        <translation>Neuer Pool…</translation>
    </message>
    <message>
        <location line="+39"/>
        <source>Copy as</source>
        <translation>Kopieren als</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>Rows (TSV)</source>
        <translation>Zeilen (TSV)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>CSV with headers</source>
        <translation>CSV mit Kopfzeile</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Export or print</source>
        <translation>Exportieren oder drucken</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
</context>
<context>
    <name>cadastre::BlockDialog</name>
    <message>
        <location filename="../ui/wizards/common/blockdialog.cpp" line="+34"/>
        <source>The same, as a command</source>
        <translation>Dasselbe als Befehl</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Nothing to tell AWS: this is in the plan only.</source>
        <translation>AWS ist nichts zu sagen: Dies steht nur im Plan.</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>Where it goes</source>
        <translation>Wohin es geht</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>You will get</source>
        <translation>Das Ergebnis</translation>
    </message>
    <message>
        <location line="+20"/>
        <source>&amp;Block</source>
        <translation>&amp;Block</translation>
    </message>
    <message>
        <location line="+45"/>
        <source>There is no pool to choose.</source>
        <translation>Es gibt keinen Pool zur Wahl.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Type a CIDR.</source>
        <translation>Ein CIDR eingeben.</translation>
    </message>
    <message>
        <location line="+38"/>
        <source>nothing yet</source>
        <translation>noch nichts</translation>
    </message>
</context>
<context>
    <name>cadastre::BlockDrop</name>
    <message>
        <location filename="../ui/views/pools/blockdrop.cpp" line="+73"/>
        <source>A block moves to a pool.</source>
        <translation>Ein Block zieht in einen Pool um.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>This plan is open to be looked at only.</source>
        <translation>Dieser Plan ist nur zum Ansehen offen.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>One block moves at a time: drag a single row.</source>
        <translation>Es zieht ein Block auf einmal um: eine einzelne Zeile ziehen.</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>%1 is in %2 already.</source>
        <translation>%1 ist schon in %2.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1 lies in %2 itself and goes where that goes.</source>
        <translation>%1 liegt selbst in %2 und zieht mit ihm um.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>%1 is IPv6, and %2 holds IPv4.</source>
        <translation>%1 ist IPv6, und %2 enthält IPv4.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1 is IPv4, and %2 holds IPv6.</source>
        <translation>%1 ist IPv4, und %2 enthält IPv6.</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Plan renumbering: %2 in %3 comes beside %1, which was seen in AWS.</source>
        <translation>Umnummerierung planen: %2 in %3 kommt neben %1, das in AWS gesehen wurde.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Move: %1 becomes %2 in %3.</source>
        <translation>Verschieben: %1 wird zu %2 in %3.</translation>
    </message>
</context>
<context>
    <name>cadastre::BlockField</name>
    <message>
        <location filename="../ui/wizards/common/blockfield.cpp" line="+28"/>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>By prefix length; AWS calls it the netmask length</source>
        <translation>Nach Präfixlänge; AWS nennt sie Netzmaskenlänge</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+11"/>
        <source>Exact CIDR</source>
        <translation>Genauer CIDR</translation>
    </message>
    <message>
        <location line="-9"/>
        <source>Nothing yet</source>
        <translation>Noch nichts</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>How the block is named</source>
        <translation>Wie der Block benannt wird</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Prefix length</source>
        <translation>Präfixlänge</translation>
    </message>
</context>
<context>
    <name>cadastre::ByoasnCidrsDialog</name>
    <message>
        <location filename="../ui/dialogs/byoasncidrsdialog.cpp" line="+43"/>
        <source>CIDRs of an own AS number</source>
        <translation>CIDRs einer eigenen AS-Nummer</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>CIDRs of %1</source>
        <translation>CIDRs von %1</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>CIDRs that may be announced from %1</source>
        <translation>CIDRs, die von %1 angekündigt werden können</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Associated</source>
        <translation>Zugeordnet</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Announced from it</source>
        <translation>Von ihr angekündigt</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Pool</source>
        <translation>Pool</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>A CIDR belongs to one AS number. Associated is not announced: AWS changes from its own numbers to yours at most once an hour, and back at any time.</source>
        <translation>Ein CIDR gehört zu einer AS-Nummer. Zugeordnet heißt nicht angekündigt: AWS wechselt höchstens einmal je Stunde von den eigenen Nummern zu Ihrer, und jederzeit zurück.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>No CIDR here can be announced: only provisioned CIDRs of advertisable pools with a locale can.</source>
        <translation>Kein CIDR hier kann angekündigt werden: Das geht nur mit bereitgestellten CIDRs ankündbarer Pools mit Locale.</translation>
    </message>
    <message>
        <location line="+20"/>
        <source>with %1</source>
        <translation>bei %1</translation>
    </message>
    <message>
        <location line="+18"/>
        <source>announced from %1</source>
        <extracomment>for screen readers, of a box that is ticked</extracomment>
        <translation>von %1 angekündigt</translation>
    </message>
    <message>
        <location line="+46"/>
        <source>Tick what shall be announced from %1.</source>
        <translation>Haken Sie an, was von %1 angekündigt werden soll.</translation>
    </message>
    <message>
        <location line="+20"/>
        <source>%1 can be announced from %2.</source>
        <translation>%1 kann von %2 angekündigt werden.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>%1 belongs to %2 no more.</source>
        <translation>%1 gehört nicht mehr zu %2.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>%1 is announced from Amazon’s numbers again.</source>
        <translation>%1 wird wieder von Amazons Nummern angekündigt.</translation>
    </message>
</context>
<context>
    <name>cadastre::ByoasnDialog</name>
    <message>
        <location filename="../ui/dialogs/byoasndialog.cpp" line="+58"/>
        <source>Bring your own AS number</source>
        <translation>Eigene AS-Nummer einbringen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Add to plan</source>
        <translation>In den Plan aufnehmen</translation>
    </message>
    <message>
        <location line="+47"/>
        <source>AS &amp;number</source>
        <translation>&amp;AS-Nummer</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>public, and registered to you</source>
        <translation>öffentlich und auf Sie registriert</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>The message is for it: the owner of the IPAM</source>
        <translation>Für dieses gilt die Nachricht: den Besitzer des IPAM</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Proof</source>
        <translation>Nachweis</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Pass p&amp;hrase</source>
        <translation>&amp;Passphrase</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Message &amp;until</source>
        <translation>Nachricht &amp;bis</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>the key is read to sign, and stays in its file</source>
        <translation>der Schlüssel wird nur zum Signieren gelesen und bleibt in seiner Datei</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Message</source>
        <translation>&amp;Nachricht</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>or paste what was signed elsewhere</source>
        <translation>oder anderswo Signiertes einfügen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Signature</source>
        <translation>&amp;Signatur</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>&amp;Certificate</source>
        <translation>&amp;Zertifikat</translation>
    </message>
    <message>
        <location line="-62"/>
        <source>where the registry’s record of the AS number shows it; without it the proof is not checked</source>
        <translation>wo der Eintrag der AS-Nummer im Register es zeigt; ohne es bleibt der Nachweis ungeprüft</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Check the proof of an AS number</source>
        <translation>Nachweis einer AS-Nummer prüfen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Keep the outcome</source>
        <translation>Ergebnis übernehmen</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Ask the registry</source>
        <translation>Registry fragen</translation>
    </message>
    <message>
        <location line="+40"/>
        <source>of the key’s file; kept nowhere</source>
        <translation>der Schlüsseldatei; wird nirgends aufbewahrt</translation>
    </message>
    <message>
        <location line="+33"/>
        <source>Last day of the message</source>
        <translation>Letzter Tag der Nachricht</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Sign with key…</source>
        <translation>Mit Schlüssel signieren…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Open the private key</source>
        <translation>Privaten Schlüssel öffnen</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>Open saved answer…</source>
        <translation>Gespeicherte Antwort öffnen…</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Open an RDAP answer</source>
        <translation>RDAP-Antwort öffnen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Open certificate…</source>
        <translation>Zertifikat öffnen…</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Open the certificate</source>
        <translation>Zertifikat öffnen</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>Asking the registry…</source>
        <translation>Registry wird gefragt…</translation>
    </message>
    <message>
        <location line="+27"/>
        <source>Type the AS number first.</source>
        <translation>Geben Sie zuerst die AS-Nummer ein.</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>The message is signed.</source>
        <translation>Die Nachricht ist signiert.</translation>
    </message>
    <message>
        <location line="+27"/>
        <source>The file holds a private key, too: only its certificate was taken.</source>
        <translation>Die Datei enthält auch einen privaten Schlüssel: nur ihr Zertifikat wurde übernommen.</translation>
    </message>
    <message>
        <location line="+26"/>
        <source>This plan has no IPAM yet.</source>
        <translation>Dieser Plan hat noch kein IPAM.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Type the AS number.</source>
        <translation>Geben Sie die AS-Nummer ein.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Sign the message, or paste it and its signature.</source>
        <translation>Signieren Sie die Nachricht, oder fügen Sie sie mit ihrer Signatur ein.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Open the registry’s answer or the certificate, or ask the registry.</source>
        <translation>Antwort der Registry oder Zertifikat öffnen, oder die Registry fragen.</translation>
    </message>
    <message>
        <location line="+23"/>
        <source>evidence: %1</source>
        <translation>Nachweis: %1</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>The signature belongs to the message and the certificate.</source>
        <translation>Die Signatur passt zu Nachricht und Zertifikat.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>ROAs of CIDRs that are announced from it must name %1.</source>
        <translation>ROAs von CIDRs, die von ihr angekündigt werden, müssen %1 nennen.</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>The registry can be asked once the AS number is typed</source>
        <translation>Die Registry kann gefragt werden, sobald die AS-Nummer eingegeben ist</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>none</source>
        <translation>keins</translation>
    </message>
</context>
<context>
    <name>cadastre::ByoasnModel</name>
    <message>
        <location filename="../ui/models/byoasnmodel.cpp" line="+15"/>
        <source>AS number</source>
        <translation>AS-Nummer</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>CIDRs</source>
        <translation>CIDRs</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Evidence</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Message until</source>
        <translation>Nachricht bis</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Failure reason</source>
        <translation>Fehlergrund</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>IPAM</source>
        <translation>IPAM</translation>
    </message>
</context>
<context>
    <name>cadastre::ByoasnTab</name>
    <message>
        <location filename="../ui/views/tabs/byoasntab.cpp" line="+35"/>
        <source>Own AS numbers</source>
        <translation>Eigene AS-Nummern</translation>
    </message>
    <message>
        <location line="+2"/>
        <location line="+17"/>
        <source>Bring AS number…</source>
        <translation>AS-Nummer einbringen…</translation>
    </message>
    <message>
        <location line="-16"/>
        <location line="+78"/>
        <source>Try again…</source>
        <translation>Erneut versuchen…</translation>
    </message>
    <message>
        <location line="-77"/>
        <location line="+79"/>
        <source>CIDRs…</source>
        <translation>CIDRs…</translation>
    </message>
    <message>
        <location line="-78"/>
        <location line="+82"/>
        <source>Deprovision…</source>
        <translation>Bereitstellung aufheben…</translation>
    </message>
    <message>
        <location line="-78"/>
        <source>Associate CIDRs with this number, and announce them from it</source>
        <translation>Dieser Nummer CIDRs zuordnen und sie von ihr ankündigen</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>No AS number of your own is in this plan.</source>
        <translation>In diesem Plan ist keine eigene AS-Nummer.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>AWS announces your CIDRs from its own numbers. Bring yours, signed, and associate CIDRs with it, and it announces those from yours.</source>
        <translation>AWS kündigt Ihre CIDRs von den eigenen Nummern an. Bringen Sie Ihre signiert ein und ordnen Sie ihr CIDRs zu; diese kündigt AWS dann von Ihrer an.</translation>
    </message>
    <message>
        <location line="+67"/>
        <source>Check the proof again…</source>
        <translation>Nachweis erneut prüfen…</translation>
    </message>
</context>
<context>
    <name>cadastre::ByoipDialog</name>
    <message>
        <location filename="../ui/wizards/byoip/byoipdialog.cpp" line="+61"/>
        <location filename="../ui/wizards/byoip/byoipdialog.h" line="+47"/>
        <source>Bring your own prefix</source>
        <translation>Eigenes Präfix mitbringen</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Add to plan</source>
        <translation>In den Plan aufnehmen</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Put the private key into the pack</source>
        <translation>Den privaten Schlüssel ins Paket legen</translation>
    </message>
    <message>
        <location filename="../ui/wizards/byoip/byoipactions.cpp" line="+62"/>
        <location filename="../ui/wizards/byoip/byoipdialog.cpp" line="+8"/>
        <source>Ask the registry</source>
        <translation>Registry fragen</translation>
    </message>
    <message>
        <location filename="../ui/wizards/byoip/byoipdialog.cpp" line="+60"/>
        <source>Checklist</source>
        <translation>Prüfliste</translation>
    </message>
    <message>
        <location filename="../ui/wizards/byoip/byoipactions.cpp" line="-10"/>
        <source>Type the range</source>
        <translation>Bereich eingeben</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Change the answer</source>
        <translation>Antwort ändern</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Answer</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Type who announces it</source>
        <translation>Eingeben, wer den Bereich ankündigt</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Make key…</source>
        <translation>Schlüssel erzeugen…</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Make certificate…</source>
        <translation>Zertifikat erzeugen…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Sign</source>
        <translation>Unterschreiben</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Paste it</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Open registry answer…</source>
        <translation>Antwort der Registry öffnen…</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>VRPs from an RTR server…</source>
        <translation>VRPs von einem RTR-Server…</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Copy zone lines</source>
        <translation>Zonenzeilen kopieren</translation>
    </message>
    <message>
        <location line="+1"/>
        <location filename="../ui/wizards/byoip/byoipdialog.cpp" line="+5"/>
        <source>Export pack…</source>
        <translation>Paket ausgeben…</translation>
    </message>
    <message>
        <location line="+53"/>
        <source>The lines are on the clipboard.</source>
        <translation>Die Zeilen sind in der Zwischenablage.</translation>
    </message>
    <message>
        <location line="+19"/>
        <source>Folder for the pack</source>
        <translation>Ordner für das Paket</translation>
    </message>
    <message>
        <location filename="../ui/wizards/byoip/byoipdialog.cpp" line="+31"/>
        <source>Range</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Pool</source>
        <translation>&amp;Pool</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;CIDR</source>
        <translation>&amp;CIDR</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Announced &amp;today by</source>
        <translation>Heu&amp;te angekündigt von</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>AS numbers, where it is in use already; empty: as the VRPs say</source>
        <translation>AS-Nummern, wo er schon benutzt wird; leer: wie die VRPs sagen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Proof</source>
        <translation>Nachweis</translation>
    </message>
    <message>
        <location filename="../ui/wizards/byoip/byoipactions.cpp" line="-84"/>
        <location filename="../ui/wizards/byoip/byoipdialog.cpp" line="+3"/>
        <source>Open key…</source>
        <translation>Schlüssel öffnen…</translation>
    </message>
    <message>
        <location line="+40"/>
        <location filename="../ui/wizards/byoip/byoipdialog.cpp" line="+1"/>
        <source>Open the private key</source>
        <translation>Privaten Schlüssel öffnen</translation>
    </message>
    <message>
        <location filename="../ui/wizards/byoip/byoipdialog.cpp" line="+1"/>
        <source>New key…</source>
        <translation>Neuer Schlüssel…</translation>
    </message>
    <message>
        <location filename="../ui/wizards/byoip/byoipactions.cpp" line="+1"/>
        <location filename="../ui/wizards/byoip/byoipdialog.cpp" line="+1"/>
        <source>Write a new key to</source>
        <translation>Neuen Schlüssel schreiben nach</translation>
    </message>
    <message>
        <location filename="../ui/wizards/byoip/byoipdialog.cpp" line="+2"/>
        <source>Pass p&amp;hrase</source>
        <translation>Passp&amp;hrase</translation>
    </message>
    <message>
        <location filename="../ui/wizards/byoip/byoipactions.cpp" line="-39"/>
        <location filename="../ui/wizards/byoip/byoipdialog.cpp" line="+4"/>
        <source>Open certificate…</source>
        <translation>Zertifikat öffnen…</translation>
    </message>
    <message>
        <location line="+40"/>
        <location filename="../ui/wizards/byoip/byoipdialog.cpp" line="+1"/>
        <source>Open the certificate</source>
        <translation>Zertifikat öffnen</translation>
    </message>
    <message>
        <location filename="../ui/wizards/byoip/byoipdialog.cpp" line="+1"/>
        <source>New certificate…</source>
        <translation>Neues Zertifikat…</translation>
    </message>
    <message>
        <location filename="../ui/wizards/byoip/byoipactions.cpp" line="+2"/>
        <location filename="../ui/wizards/byoip/byoipdialog.cpp" line="+1"/>
        <source>Write a new certificate to</source>
        <translation>Neues Zertifikat schreiben nach</translation>
    </message>
    <message>
        <location filename="../ui/wizards/byoip/byoipdialog.cpp" line="+6"/>
        <source>Last day of the message</source>
        <translation>Letzter Tag der Nachricht</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Sign message</source>
        <translation>Nachricht unterschreiben</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>DNS token</source>
        <translation>DNS-Token</translation>
    </message>
    <message>
        <location filename="../ui/wizards/byoip/byoipactions.cpp" line="-34"/>
        <location filename="../ui/wizards/byoip/byoipdialog.cpp" line="+2"/>
        <source>New token</source>
        <translation>Neues Token</translation>
    </message>
    <message>
        <location filename="../ui/wizards/byoip/byoipdialog.cpp" line="+2"/>
        <source>Outside</source>
        <translation>Außerhalb</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Open saved answer…</source>
        <translation>Gespeicherte Antwort öffnen…</translation>
    </message>
    <message>
        <location filename="../ui/wizards/byoip/byoipactions.cpp" line="+38"/>
        <location filename="../ui/wizards/byoip/byoipdialog.cpp" line="+1"/>
        <source>Open an RDAP answer</source>
        <translation>RDAP-Antwort öffnen</translation>
    </message>
    <message>
        <location line="-40"/>
        <location filename="../ui/wizards/byoip/byoipdialog.cpp" line="+6"/>
        <source>Open VRPs…</source>
        <translation>VRPs öffnen…</translation>
    </message>
    <message>
        <location line="+62"/>
        <source>Open VRPs</source>
        <translation>VRPs öffnen</translation>
    </message>
    <message>
        <location filename="../ui/wizards/byoip/byoipdialog.cpp" line="-108"/>
        <source>RSA, %1 bits</source>
        <translation>RSA, %1 Bit</translation>
    </message>
    <message>
        <location line="+4"/>
        <source> days</source>
        <comment>after a number</comment>
        <translation> Tage</translation>
    </message>
    <message>
        <location line="+56"/>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>The message is for it: the owner of the pool</source>
        <translation>Für dieses gilt die Nachricht: der Eigentümer des Pools</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Private &amp;key</source>
        <translation>Pr&amp;ivater Schlüssel</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Key si&amp;ze</source>
        <translation>Schlüssel&amp;länge</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>of a new key; AWS takes RSA of 2048 bits and more</source>
        <translation>eines neuen Schlüssels; AWS nimmt RSA ab 2048 Bit</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>of the key’s file; kept nowhere</source>
        <translation>der Schlüsseldatei; wird nirgends aufbewahrt</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>C&amp;ertificate</source>
        <translation>&amp;Zertifikat</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>&amp;Valid for</source>
        <translation>&amp;Gültig für</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>a new certificate, from now on</source>
        <translation>ein neues Zertifikat, ab jetzt</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Message &amp;until</source>
        <translation>Nachricht &amp;bis</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Message</source>
        <translation>&amp;Nachricht</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>or paste what was signed elsewhere</source>
        <translation>oder anderswo Signiertes einfügen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Signature</source>
        <translation>&amp;Signatur</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Or &amp;DNS token</source>
        <translation>Oder &amp;DNS-Token</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>&amp;Registry</source>
        <translation>&amp;Registry</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>R&amp;OAs</source>
        <translation>R&amp;OAs</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>From an RTR server…</source>
        <translation>Von einem RTR-Server…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Pack</source>
        <translation>Paket</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The key’s file as it is, readable by you alone. Whoever has it can sign for the range.</source>
        <translation>Die Schlüsseldatei, wie sie ist, nur für Sie lesbar. Wer sie hat, kann für den Bereich signieren.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Prepare</source>
        <translation>Vorbereiten</translation>
    </message>
    <message>
        <location line="+23"/>
        <source>a new top-level pool</source>
        <translation>ein neuer oberster Pool</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>none: a signed message</source>
        <translation>keines: signierte Nachricht</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>%1, until %2</source>
        <comment>token, date</comment>
        <translation>%1, bis %2</translation>
    </message>
    <message>
        <location line="+114"/>
        <source>Say who originates this prefix to the Internet.</source>
        <translation>Sagen, wer dieses Präfix ins Internet originiert.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Type the range.</source>
        <translation>Den Bereich eingeben.</translation>
    </message>
    <message>
        <location line="+4"/>
        <location filename="../ui/wizards/byoip/byoipsteps.cpp" line="+137"/>
        <source>This plan has no IPAM yet.</source>
        <translation>Dieser Plan hat noch kein IPAM.</translation>
    </message>
    <message>
        <location line="+2"/>
        <location filename="../ui/wizards/byoip/byoipsteps.cpp" line="+23"/>
        <source>Sign the message first, or choose a DNS token.</source>
        <translation>Erst die Nachricht signieren oder ein DNS-Token wählen.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The range is in the plan already. Open a registry answer or a certificate to check it again.</source>
        <translation>Der Bereich ist schon im Plan. Eine Antwort der Registry oder ein Zertifikat öffnen, um ihn erneut zu prüfen.</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>none</source>
        <translation>fehlt noch</translation>
    </message>
    <message>
        <location line="+19"/>
        <source>The registry can be asked once the range is typed</source>
        <translation>Die Registry lässt sich fragen, sobald der Bereich eingegeben ist</translation>
    </message>
    <message>
        <location line="+32"/>
        <source>Cut-over to AWS</source>
        <translation>Wechsel zu AWS</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>AWS would refuse this proof; provisioning fails in the plan too.</source>
        <translation>AWS würde diesen Nachweis ablehnen; auch im Plan schlägt das Bereitstellen fehl.</translation>
    </message>
    <message>
        <location filename="../ui/wizards/byoip/byoipsteps.cpp" line="-121"/>
        <source>The key can be used.</source>
        <translation>Der Schlüssel ist brauchbar.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Type a pass phrase for the new key first.</source>
        <translation>Zuerst eine Passphrase für den neuen Schlüssel eingeben.</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>The key was written, encrypted, for you alone.</source>
        <translation>Der Schlüssel ist geschrieben, verschlüsselt und nur für Sie lesbar.</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>The file holds a private key, too: only its certificate was taken.</source>
        <translation>Die Datei enthält auch einen privaten Schlüssel: nur ihr Zertifikat wurde übernommen.</translation>
    </message>
    <message>
        <location line="+9"/>
        <location line="+37"/>
        <location line="+51"/>
        <source>Open or make a key first.</source>
        <translation>Zuerst einen Schlüssel öffnen oder erzeugen.</translation>
    </message>
    <message>
        <location line="-77"/>
        <source>The certificate was written on one line, as registries want it.</source>
        <translation>Das Zertifikat ist in einer Zeile geschrieben, wie Registries es wollen.</translation>
    </message>
    <message>
        <location line="+21"/>
        <source>Type the range first.</source>
        <translation>Zuerst den Bereich eingeben.</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>The message is signed.</source>
        <translation>Die Nachricht ist unterschrieben.</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Asking the registry…</source>
        <translation>Die Registry wird gefragt…</translation>
    </message>
    <message>
        <location line="+19"/>
        <source>A rehearsed token: AWS gives the real one.</source>
        <translation>Ein geprobtes Token: das echte gibt AWS.</translation>
    </message>
    <message>
        <location line="+25"/>
        <source>The pack is in %1. It holds no key.</source>
        <translation>Das Paket liegt in %1. Es enthält keinen Schlüssel.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The pack is in %1, the private key among it: it is readable by you alone.</source>
        <translation>Das Paket ist in %1, der private Schlüssel dabei: er ist nur für Sie lesbar.</translation>
    </message>
</context>
<context>
    <name>cadastre::CalendarTab</name>
    <message>
        <location filename="../ui/views/tabs/calendartab.cpp" line="+19"/>
        <source>Calendar of expiries</source>
        <translation>Fristenkalender</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Save calendar…</source>
        <translation>Kalender speichern…</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>As iCalendar, for the calendar of whoever renews them, or as CSV</source>
        <translation>Als iCalendar, für den Kalender derer, die erneuern, oder als CSV</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Nothing in this plan expires.</source>
        <translation>Nichts in diesem Plan läuft ab.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Certificates, authorization messages, ROAs, DNS tokens and checks of proofs are listed here with the days that are left.</source>
        <translation>Zertifikate, Autorisierungsnachrichten, ROAs, DNS-Token und Prüfungen von Nachweisen stehen hier mit den verbleibenden Tagen.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Bring your own prefix…</source>
        <translation>Eigenes Präfix mitbringen…</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Save calendar</source>
        <translation>Kalender speichern</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Calendar (*.ics);;Sheet (*.csv)</source>
        <translation>Kalender (*.ics);;Tabelle (*.csv)</translation>
    </message>
</context>
<context>
    <name>cadastre::CentrePane</name>
    <message>
        <location filename="../ui/mainwindow/centrepane.cpp" line="+79"/>
        <source>Views of the selection</source>
        <translation>Ansichten der Auswahl</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Go to path or address</source>
        <translation>Gehe zu Pfad oder Adresse</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>public/POOL/CHILD, a name or an address</source>
        <translation>public/POOL/CHILD, ein Name oder eine Adresse</translation>
    </message>
    <message>
        <location line="+97"/>
        <source>This plan</source>
        <translation>Dieser Plan</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>public scope</source>
        <translation>öffentlicher Scope</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>private scope</source>
        <translation>privater Scope</translation>
    </message>
    <message numerus="yes">
        <location line="+1"/>
        <source>%n pool(s)</source>
        <translation>
            <numerusform>%n Pool</numerusform>
            <numerusform>%n Pools</numerusform>
        </translation>
    </message>
    <message>
        <location line="+4"/>
        <source>no IPAM</source>
        <translation>kein IPAM</translation>
    </message>
    <message numerus="yes">
        <location line="+14"/>
        <source>+%n more CIDR(s)</source>
        <translation>
            <numerusform>+%n weiterer CIDR</numerusform>
            <numerusform>+%n weitere CIDRs</numerusform>
        </translation>
    </message>
    <message>
        <location line="+2"/>
        <source>no CIDR</source>
        <translation>kein CIDR</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>advertised in plan</source>
        <translation>im Plan angekündigt</translation>
    </message>
    <message numerus="yes">
        <location line="+2"/>
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n Konto</numerusform>
            <numerusform>%n Konten</numerusform>
        </translation>
    </message>
    <message>
        <location line="+3"/>
        <source>/%1 only</source>
        <translation>nur /%1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>/%1 to /%2</source>
        <translation>/%1 bis /%2</translation>
    </message>
</context>
<context>
    <name>cadastre::ChartCard</name>
    <message>
        <location filename="../ui/charts/chartcard.cpp" line="+122"/>
        <location line="+88"/>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <location line="-87"/>
        <source>Show %1 as a table</source>
        <translation>%1 als Tabelle anzeigen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Export %1</source>
        <translation>%1 exportieren</translation>
    </message>
    <message>
        <location line="+84"/>
        <source>Chart</source>
        <translation>Diagramm</translation>
    </message>
    <message>
        <location line="+86"/>
        <source>Picture, %1× (PNG)…</source>
        <translation>Bild, %1× (PNG)…</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Drawing (SVG)…</source>
        <translation>Zeichnung (SVG)…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Page (PDF)…</source>
        <translation>Seite (PDF)…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Numbers (CSV)…</source>
        <translation>Zahlen (CSV)…</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Copy image</source>
        <translation>Bild kopieren</translation>
    </message>
    <message>
        <location line="+12"/>
        <location line="+9"/>
        <source>Export chart</source>
        <translation>Diagramm exportieren</translation>
    </message>
</context>
<context>
    <name>cadastre::ChartOutput</name>
    <message>
        <location filename="../ui/charts/chartoutput.cpp" line="+57"/>
        <source>The chart</source>
        <translation>Das Diagramm</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>The chart and its numbers</source>
        <translation>Das Diagramm und seine Zahlen</translation>
    </message>
</context>
<context>
    <name>cadastre::ChartTiles</name>
    <message>
        <location filename="../ui/charts/charttiles.cpp" line="+156"/>
        <source>As delivered</source>
        <translation>Wie ausgeliefert</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>Move forward</source>
        <translation>Nach vorn</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Move back</source>
        <translation>Nach hinten</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Hide</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Charts</source>
        <translation>Diagramme</translation>
    </message>
</context>
<context>
    <name>cadastre::ChartsView</name>
    <message>
        <location filename="../ui/charts/chartdata.cpp" line="+81"/>
        <source>others (%1)</source>
        <translation>andere (%1)</translation>
    </message>
    <message>
        <location line="+8"/>
        <location line="+203"/>
        <source>Pool</source>
        <translation>Pool</translation>
    </message>
    <message>
        <location line="-202"/>
        <source>Assigned %</source>
        <translation>Belegt %</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Allocated %</source>
        <translation>Zugeteilt %</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Reserved %</source>
        <translation>Reserviert %</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Available % (with reserved)</source>
        <translation>Frei % (mit reserviertem)</translation>
    </message>
    <message>
        <location line="+37"/>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Compliant</source>
        <translation>Konform</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Noncompliant</source>
        <translation>Nicht konform</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Unmanaged</source>
        <translation>Nicht verwaltet</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Ignored</source>
        <translation>Ignoriert</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Total</source>
        <translation>Gesamt</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Share %</source>
        <translation>Anteil %</translation>
    </message>
    <message>
        <location line="+6"/>
        <location line="+65"/>
        <source>Assigned</source>
        <translation>Belegt</translation>
    </message>
    <message>
        <location line="-64"/>
        <location line="+65"/>
        <source>Allocated</source>
        <translation>Zugeteilt</translation>
    </message>
    <message>
        <location line="-64"/>
        <source>Reserved</source>
        <translation>Reserviert</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Available</source>
        <translation>Frei</translation>
    </message>
    <message>
        <location line="+10"/>
        <location line="+127"/>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <location line="-126"/>
        <source>Free</source>
        <translation>Frei</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Of</source>
        <translation>Von</translation>
    </message>
    <message>
        <location line="+49"/>
        <location line="+13"/>
        <source>From</source>
        <translation>Ab</translation>
    </message>
    <message>
        <location line="-10"/>
        <source>Capacity</source>
        <translation>Kapazität</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Warnings</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Notes</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <location line="+17"/>
        <source>Proof</source>
        <translation>Nachweis</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>CIDR or AS number</source>
        <translation>CIDR oder AS-Nummer</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Days left</source>
        <translation>Tage übrig</translation>
    </message>
    <message>
        <location line="+39"/>
        <source>Free blocks</source>
        <translation>Freie Blöcke</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Full at</source>
        <translation>Voll am</translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/charts/tilelists.cpp" line="+103"/>
        <source>full in about %n day(s)</source>
        <translation>
            <numerusform>voll in etwa %n Tag</numerusform>
            <numerusform>voll in etwa %n Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+2"/>
        <source>full in about %n month(s)</source>
        <translation>
            <numerusform>voll in etwa %n Monat</numerusform>
            <numerusform>voll in etwa %n Monaten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+1"/>
        <source>full in about %n year(s)</source>
        <translation>
            <numerusform>voll in etwa %n Jahr</numerusform>
            <numerusform>voll in etwa %n Jahren</numerusform>
        </translation>
    </message>
    <message>
        <location line="+1"/>
        <source>full in over 20 years</source>
        <translation>voll in über 20 Jahren</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>%1 free in pieces</source>
        <translation>%1 frei, in Stücken</translation>
    </message>
    <message numerus="yes">
        <location line="+25"/>
        <source>%n lapsed proof(s)</source>
        <translation>
            <numerusform>%n abgelaufener Nachweis</numerusform>
            <numerusform>%n abgelaufene Nachweise</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+3"/>
        <source>day(s) until %1</source>
        <translation>
            <numerusform>Tag bis: %1</numerusform>
            <numerusform>Tage bis: %1</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/charts/chartsview.cpp" line="+42"/>
        <source>Use per pool</source>
        <translation>Nutzung je Pool</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Where is it full?</source>
        <translation>Wo ist es voll?</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+222"/>
        <source>One pool</source>
        <translation>Ein Pool</translation>
    </message>
    <message>
        <location line="-222"/>
        <location line="+223"/>
        <location line="+12"/>
        <source>What is it made of?</source>
        <translation>Woraus besteht er?</translation>
    </message>
    <message>
        <location line="-233"/>
        <location line="+2"/>
        <location line="+282"/>
        <location line="+16"/>
        <source>When will it run out?</source>
        <translation>Wann ist er erschöpft?</translation>
    </message>
    <message>
        <location line="-300"/>
        <source>Assigned over time</source>
        <translation>Belegt im Zeitverlauf</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Allocated over time</source>
        <translation>Zugeteilt im Zeitverlauf</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Compliance by Region</source>
        <translation>Konformität nach Region</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Who must act?</source>
        <translation>Wer muss handeln?</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Fragmentation</source>
        <translation>Fragmentierung</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+216"/>
        <source>Can a big request still be met?</source>
        <translation>Ist eine große Anfrage noch erfüllbar?</translation>
    </message>
    <message>
        <location line="-215"/>
        <source>Headroom</source>
        <translation>Spielraum</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>How many more VPCs?</source>
        <translation>Wie viele VPCs noch?</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Findings over time</source>
        <translation>Befunde im Zeitverlauf</translation>
    </message>
    <message>
        <location line="+0"/>
        <location line="+367"/>
        <source>Are we improving?</source>
        <translation>Wird es besser?</translation>
    </message>
    <message>
        <location line="-366"/>
        <source>Expiries</source>
        <translation>Fristen</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>What lapses next?</source>
        <translation>Was läuft als Nächstes ab?</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Charts show what becomes of the space of pools.</source>
        <translation>Diagramme zeigen, was aus dem Raum der Pools wird.</translation>
    </message>
    <message>
        <location line="+5"/>
        <location line="+18"/>
        <source>Scope</source>
        <translation>Scope</translation>
    </message>
    <message>
        <location line="-16"/>
        <source>Address family</source>
        <translation>Adressfamilie</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>IPv6 and IPv4</source>
        <translation>IPv6 und IPv4</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>IPv6</source>
        <translation>IPv6</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>IPv4</source>
        <translation>IPv4</translation>
    </message>
    <message>
        <location line="+17"/>
        <source>Family</source>
        <translation>Familie</translation>
    </message>
    <message>
        <location line="+17"/>
        <source>Tiles</source>
        <translation>Kacheln</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Choose the charts that are shown</source>
        <translation>Auswählen, welche Diagramme gezeigt werden</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>Charts</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>New pool…</source>
        <translation>Neuer Pool…</translation>
    </message>
    <message>
        <location line="+25"/>
        <source>all scopes</source>
        <translation>alle Scopes</translation>
    </message>
    <message>
        <location line="+271"/>
        <source>Are we improving? The whole plan</source>
        <translation>Wird es besser? Der ganze Plan</translation>
    </message>
    <message>
        <location line="-363"/>
        <location line="+189"/>
        <source>No pool holds space yet.</source>
        <translation>Noch kein Pool enthält Adressraum.</translation>
    </message>
    <message numerus="yes">
        <location line="+10"/>
        <source>%n pool(s), the fullest is %1</source>
        <translation>
            <numerusform>%n Pool, am vollsten ist %1</numerusform>
            <numerusform>%n Pools, am vollsten ist %1</numerusform>
        </translation>
    </message>
    <message>
        <location line="+11"/>
        <location line="+1"/>
        <source>Select a pool that holds space.</source>
        <translation>Einen Pool auswählen, der Adressraum enthält.</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>%1 of %2 free</source>
        <translation>%1 von %2 frei</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Can a big request still be met? Largest free /%1; 1 − largest ÷ free = %2</source>
        <translation>Ist eine große Anfrage noch erfüllbar? Größter freier Block /%1; 1 − größter ÷ frei = %2</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Nothing is free.</source>
        <translation>Nichts ist frei.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>free blocks of %1 by length</source>
        <translation>freie Blöcke von %1 nach Länge</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Range of %1</source>
        <translation>Zeitraum von „%1“</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>from the beginning</source>
        <translation>von Anfang an</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the last year</source>
        <translation>das letzte Jahr</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the last 90 days</source>
        <translation>die letzten 90 Tage</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the last 30 days</source>
        <translation>die letzten 30 Tage</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the last 7 days</source>
        <translation>die letzten 7 Tage</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Range</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <location line="+31"/>
        <source>The plan&apos;s past is being read…</source>
        <translation>Die Vergangenheit des Plans wird gelesen…</translation>
    </message>
    <message>
        <location line="+3"/>
        <location line="+75"/>
        <source>No history yet; it starts with your first change.</source>
        <translation>Noch kein Verlauf; er beginnt mit der ersten Änderung.</translation>
    </message>
    <message>
        <location line="-65"/>
        <source>Nothing was assigned from this pool by itself. What went to pools inside is “Allocated over time”, under Tiles.</source>
        <translation>Aus diesem Pool selbst wurde nichts belegt. Was an Pools darin ging, zeigt „Zugeteilt im Zeitverlauf“ unter Kacheln.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>This pool has given nothing to pools inside.</source>
        <translation>Dieser Pool hat Pools darin nichts zugeteilt.</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>It is full.</source>
        <translation>Er ist voll.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>At this pace: %1</source>
        <translation>Bei diesem Tempo: %1</translation>
    </message>
    <message>
        <location line="-24"/>
        <location line="+69"/>
        <source>The plan&apos;s past could not be read.</source>
        <translation>Die Vergangenheit des Plans konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <location line="-41"/>
        <source>at its fastest: %1</source>
        <translation>am schnellsten: %1</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>When will it run out? %1</source>
        <translation>Wann ist er erschöpft? %1</translation>
    </message>
    <message>
        <location line="+39"/>
        <source>The plan&apos;s past is being audited…</source>
        <translation>Die Vergangenheit des Plans wird geprüft…</translation>
    </message>
    <message>
        <location line="+19"/>
        <source>%1 errors · %2 warnings · %3 notes</source>
        <translation>%1 Fehler · %2 Warnungen · %3 Hinweise</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>Nothing in this plan expires.</source>
        <translation>In diesem Plan läuft nichts ab.</translation>
    </message>
    <message numerus="yes">
        <location line="+4"/>
        <source>%n dated proof(s)</source>
        <translation>
            <numerusform>%n Nachweis mit Ablaufdatum</numerusform>
            <numerusform>%n Nachweise mit Ablaufdatum</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/charts/tilelists.cpp" line="-27"/>
        <source>full</source>
        <translation>voll</translation>
    </message>
    <message>
        <location filename="../ui/charts/chartsview.cpp" line="-82"/>
        <source>not full in a hundred years at this pace</source>
        <translation>bei diesem Tempo in hundert Jahren nicht voll</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>No Region and no resource yet.</source>
        <translation>Noch keine Region und keine Ressource.</translation>
    </message>
    <message numerus="yes">
        <location line="+10"/>
        <source>%n noncompliant</source>
        <translation>
            <numerusform>%n nicht konform</numerusform>
            <numerusform>%n nicht konform</numerusform>
        </translation>
    </message>
    <message>
        <location line="+8"/>
        <source>No pool that VPCs can draw from.</source>
        <translation>Kein Pool, aus dem VPCs schöpfen können.</translation>
    </message>
    <message>
        <location filename="../ui/charts/tilelists.cpp" line="+3"/>
        <source>× /%1 in %2</source>
        <translation>× /%1 in %2</translation>
    </message>
    <message>
        <location line="-7"/>
        <source>%1 × /%2</source>
        <translation>%1 × /%2</translation>
    </message>
    <message>
        <location filename="../ui/charts/chartsview.cpp" line="+5"/>
        <source>%1 blocks left in %2</source>
        <translation>%1 Blöcke übrig in %2</translation>
    </message>
</context>
<context>
    <name>cadastre::CheckpointDialog</name>
    <message>
        <location filename="../ui/dialogs/checkpointdialog.cpp" line="+11"/>
        <source>Name a checkpoint</source>
        <translation>Wegmarke benennen</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Set checkpoint</source>
        <translation>Wegmarke setzen</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>everything is saved already; a checkpoint is a name to come back to</source>
        <translation>alles ist bereits gespeichert; eine Wegmarke ist ein Name, zu dem man zurückkehren kann</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>N&amp;ote</source>
        <translation>N&amp;otiz</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>A name is needed.</source>
        <translation>Ein Name ist nötig.</translation>
    </message>
</context>
<context>
    <name>cadastre::CidrModel</name>
    <message>
        <location filename="../ui/models/cidrmodel.cpp" line="+15"/>
        <source>CIDR</source>
        <translation>CIDR</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Advertising</source>
        <translation>Ankündigung</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>ROA</source>
        <translation>ROA</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Evidence</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Failure reason</source>
        <translation>Fehlergrund</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Id</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Asked for</source>
        <translation>Angefordert</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Pool</source>
        <translation>Pool</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Basis</source>
        <translation>Grundlage</translation>
    </message>
    <message>
        <location line="+69"/>
        <source>a /%1, not chosen yet</source>
        <translation>ein /%1, noch nicht gewählt</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>this CIDR</source>
        <translation>dieses CIDR</translation>
    </message>
</context>
<context>
    <name>cadastre::CidrsTab</name>
    <message>
        <location filename="../ui/views/tabs/cidrstab.cpp" line="+19"/>
        <source>CIDRs</source>
        <translation>CIDRs</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+73"/>
        <source>Move…</source>
        <translation>Verschieben…</translation>
    </message>
    <message>
        <location line="-72"/>
        <location line="+73"/>
        <source>Deprovision…</source>
        <translation>Bereitstellung aufheben…</translation>
    </message>
    <message>
        <location line="-71"/>
        <location line="+13"/>
        <source>Provision…</source>
        <translation>Bereitstellen…</translation>
    </message>
    <message>
        <location line="-2"/>
        <source>This pool holds no CIDR yet.</source>
        <translation>Dieser Pool enthält noch kein CIDR.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Nothing can be allocated from it until a CIDR is provisioned.</source>
        <translation>Aus ihm kann nichts zugeteilt werden, bis ein CIDR bereitgestellt ist.</translation>
    </message>
</context>
<context>
    <name>cadastre::ColumnMapping</name>
    <message>
        <location filename="../ui/dialogs/columnmapping.cpp" line="+24"/>
        <source>Prefix (CIDR)</source>
        <translation>Präfix (CIDR)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Length or netmask</source>
        <translation>Länge oder Netzmaske</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Scope (VRF)</source>
        <translation>Scope (VRF)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Owner (tenant)</source>
        <translation>Inhaber (Mandant)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>AWS account</source>
        <translation>AWS-Konto</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Site</source>
        <translation>Standort</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>VLAN</source>
        <translation>VLAN</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>What each column means</source>
        <translation>Was jede Spalte bedeutet</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Here</source>
        <translation>Hier</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>In the file</source>
        <translation>In der Datei</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>First rows</source>
        <translation>Erste Zeilen</translation>
    </message>
    <message>
        <location line="+67"/>
        <source>– not in the file –</source>
        <translation>– nicht in der Datei –</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>Your choice is remembered for tables with this header.</source>
        <translation>Die Wahl wird für Tabellen mit dieser Kopfzeile behalten.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>As an earlier import of a table with this header.</source>
        <translation>Wie bei einem früheren Import einer Tabelle mit dieser Kopfzeile.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Guessed from the names of the columns; choose what is wrong.</source>
        <translation>Aus den Namen der Spalten geraten; was falsch ist, bitte wählen.</translation>
    </message>
</context>
<context>
    <name>cadastre::CommandBlock</name>
    <message>
        <location filename="../ui/views/common/commandblock.cpp" line="+30"/>
        <location line="+55"/>
        <source>Copy command</source>
        <translation>Befehl kopieren</translation>
    </message>
    <message>
        <location line="-51"/>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <location line="+51"/>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>cadastre::CommandBox</name>
    <message>
        <location filename="../ui/mainwindow/commandbox.cpp" line="+102"/>
        <source>Search or run a command</source>
        <translation>Suchen oder Befehl ausführen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Search or Ctrl+K</source>
        <translation>Suchen oder Strg+K</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Pools, VPCs, tags, findings and commands. &gt; command  @ pool or VPC  # tag  ! finding  = calculate</source>
        <translation>Pools, VPCs, Tags, Befunde und Befehle. &gt; Befehl  @ Pool oder VPC  # Tag  ! Befund  = rechnen</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <location line="+55"/>
        <source>Nothing found.</source>
        <translation>Nichts gefunden.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&gt; command  @ pool or VPC  # tag  ! finding  = calculate</source>
        <translation>&gt; Befehl  @ Pool oder VPC  # Tag  ! Befund  = rechnen</translation>
    </message>
</context>
<context>
    <name>cadastre::CommandDialog</name>
    <message>
        <location filename="../ui/dialogs/commanddialog.cpp" line="+53"/>
        <source>This plan is open for reading only.</source>
        <translation>Dieser Plan ist nur zum Lesen geöffnet.</translation>
    </message>
</context>
<context>
    <name>cadastre::CompareDialog</name>
    <message>
        <location filename="../ui/dialogs/comparedialog.cpp" line="+29"/>
        <location line="+97"/>
        <location line="+6"/>
        <source>Compare with AWS</source>
        <translation>Mit AWS vergleichen</translation>
    </message>
    <message>
        <location line="-89"/>
        <location line="+30"/>
        <location line="+7"/>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <location line="-34"/>
        <source>what the AWS CLI printed, or the folder that the collector filled</source>
        <translation>was die AWS CLI ausgab, oder der Ordner, den das Sammelskript füllte</translation>
    </message>
    <message>
        <location line="+23"/>
        <source>Folder…</source>
        <translation>Ordner…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Files…</source>
        <translation>Dateien…</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>a folder ACCOUNT/REGION/&lt;command&gt;.json says whose they are</source>
        <translation>ein Ordner KONTO/REGION/&lt;Befehl&gt;.json sagt, wem sie gehören</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Region</source>
        <translation>&amp;Region</translation>
    </message>
    <message>
        <location line="+0"/>
        <location line="+1"/>
        <source>for files that do not say it themselves</source>
        <translation>für Dateien, die es nicht selbst sagen</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>A&amp;ccount</source>
        <translation>&amp;Konto</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Pool</source>
        <translation>&amp;Pool</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>nothing chosen: all pools</source>
        <translation>nichts gewählt: alle Pools</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <location line="+27"/>
        <source>There is no such file or folder.</source>
        <translation>Eine solche Datei oder einen solchen Ordner gibt es nicht.</translation>
    </message>
    <message>
        <location line="+18"/>
        <source>Answers of the AWS CLI (*.json);;All files (*)</source>
        <translation>Antworten der AWS CLI (*.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <location line="-9"/>
        <location line="+25"/>
        <source>The plan is held against what AWS shows. Comparing changes nothing.</source>
        <translation>Der Plan wird an dem gemessen, was AWS zeigt. Ein Vergleich ändert nichts.</translation>
    </message>
    <message numerus="yes">
        <location line="+1"/>
        <source>%n file(s). Comparing changes nothing.</source>
        <translation>
            <numerusform>Eine Datei. Ein Vergleich ändert nichts.</numerusform>
            <numerusform>%n Dateien. Ein Vergleich ändert nichts.</numerusform>
        </translation>
    </message>
    <message>
        <location line="+3"/>
        <source>There is no *.json in this folder.</source>
        <translation>In diesem Ordner liegt keine *.json.</translation>
    </message>
</context>
<context>
    <name>cadastre::ContextStrip</name>
    <message>
        <location filename="../ui/views/map/contextstrip.cpp" line="+188"/>
        <source>Back to %1</source>
        <translation>Zurück zu %1</translation>
    </message>
    <message>
        <location line="+48"/>
        <source>CIDR of the pool: %1</source>
        <translation>CIDR des Pools: %1</translation>
    </message>
</context>
<context>
    <name>cadastre::DeleteIpamDialog</name>
    <message>
        <location filename="../ui/dialogs/ipamdialog.cpp" line="+294"/>
        <source>Delete IPAM</source>
        <translation>IPAM löschen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>With &amp;all that is in its private scopes</source>
        <translation>Mit &amp;allem, was in seinen privaten Scopes ist</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Delete IPAM %1</source>
        <translation>IPAM %1 löschen</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>IPAM</source>
        <translation>IPAM</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Home Region</source>
        <translation>Heimatregion</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Public scope</source>
        <translation>Öffentlicher Scope</translation>
    </message>
    <message numerus="yes">
        <location line="+0"/>
        <location line="+2"/>
        <source>%n pool(s)</source>
        <translation>
            <numerusform>%n Pool</numerusform>
            <numerusform>%n Pools</numerusform>
        </translation>
    </message>
    <message>
        <location line="-1"/>
        <source>Private scopes</source>
        <translation>Private Scopes</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Further scopes</source>
        <translation>Weitere Scopes</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>AWS does so only while no pool is in the public scope: delete those first.</source>
        <translation>AWS tut das nur, solange im öffentlichen Scope kein Pool ist: zuerst diese löschen.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Allocations are dropped, CIDRs deprovisioned, pools and further scopes deleted. VPCs and subnets stay, and are watched no more.</source>
        <translation>Zuteilungen entfallen, die Bereitstellung der CIDRs wird aufgehoben, Pools und weitere Scopes werden gelöscht. VPCs und Subnetze bleiben und werden nicht mehr beobachtet.</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>This IPAM is no longer in the plan.</source>
        <translation>Dieses IPAM ist nicht mehr im Plan.</translation>
    </message>
    <message>
        <location line="+19"/>
        <source>The IPAM and its scopes go.</source>
        <translation>Das IPAM und seine Scopes entfallen.</translation>
    </message>
    <message numerus="yes">
        <location line="+2"/>
        <source>%n pool(s) deleted</source>
        <translation>
            <numerusform>%n Pool gelöscht</numerusform>
            <numerusform>%n Pools gelöscht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+2"/>
        <source>%n CIDR(s) deprovisioned</source>
        <translation>
            <numerusform>Bereitstellung von %n CIDR aufgehoben</numerusform>
            <numerusform>Bereitstellung von %n CIDRs aufgehoben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+2"/>
        <source>%n allocation(s) dropped</source>
        <translation>
            <numerusform>%n Zuteilung entfällt</numerusform>
            <numerusform>%n Zuteilungen entfallen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+2"/>
        <source>%n network(s) outside AWS removed</source>
        <translation>
            <numerusform>%n Netz außerhalb von AWS entfernt</numerusform>
            <numerusform>%n Netze außerhalb von AWS entfernt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+2"/>
        <source>%n AS number(s) of your own given up</source>
        <translation>
            <numerusform>%n eigene AS-Nummer aufgegeben</numerusform>
            <numerusform>%n eigene AS-Nummern aufgegeben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+4"/>
        <source>%n CIDR(s) of VPCs and subnets no longer watched; they stay</source>
        <translation>
            <numerusform>%n CIDR von VPCs und Subnetzen nicht mehr beobachtet; es bleibt</numerusform>
            <numerusform>%n CIDRs von VPCs und Subnetzen nicht mehr beobachtet; sie bleiben</numerusform>
        </translation>
    </message>
    <message>
        <location line="+1"/>
        <source>AWS forgets the history of what it watched. Here, Undo brings all of it back.</source>
        <translation>AWS vergisst den Verlauf dessen, was es beobachtet hat. Hier bringt Rückgängig alles wieder.</translation>
    </message>
</context>
<context>
    <name>cadastre::DeprovisionByoasnDialog</name>
    <message>
        <location filename="../ui/dialogs/deprovisiondialog.cpp" line="+129"/>
        <source>Deprovision an AS number</source>
        <translation>Bereitstellung einer AS-Nummer aufheben</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Deprovision</source>
        <translation>Bereitstellung aufheben</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Deprovision %1</source>
        <translation>Bereitstellung von %1 aufheben</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>AS number</source>
        <translation>AS-Nummer</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Associated CIDRs</source>
        <translation>Zugeordnete CIDRs</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>This AS number is no longer in the plan.</source>
        <translation>Diese AS-Nummer ist nicht mehr im Plan.</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>AWS wants its proof again before it comes back.</source>
        <translation>AWS verlangt den Nachweis erneut, bevor sie zurückkommt.</translation>
    </message>
</context>
<context>
    <name>cadastre::DeprovisionDialog</name>
    <message>
        <location line="-128"/>
        <source>Deprovision a CIDR</source>
        <translation>Bereitstellung eines CIDR aufheben</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Deprovision</source>
        <translation>Bereitstellung aufheben</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Deprovision %1</source>
        <translation>Bereitstellung von %1 aufheben</translation>
    </message>
    <message>
        <location line="+3"/>
        <location line="+14"/>
        <source>CIDR</source>
        <translation>CIDR</translation>
    </message>
    <message>
        <location line="-13"/>
        <source>Pool</source>
        <translation>Pool</translation>
    </message>
    <message>
        <location line="+12"/>
        <location line="+15"/>
        <source>What lies in it</source>
        <translation>Was darin liegt</translation>
    </message>
    <message>
        <location line="-14"/>
        <source>Held by</source>
        <translation>Gehalten von</translation>
    </message>
    <message>
        <location line="+17"/>
        <source>Nothing is allocated from it.</source>
        <translation>Nichts ist daraus zugewiesen.</translation>
    </message>
    <message numerus="yes">
        <location line="+7"/>
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiteres</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <location line="+7"/>
        <source>This CIDR is no longer in the plan.</source>
        <translation>Dieser CIDR ist nicht mehr im Plan.</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>%1 leaves %2: %3</source>
        <comment>CIDR, pool, state</comment>
        <translation>%1 verlässt %2: %3</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Refill provisions %1 to %2 in return.</source>
        <translation>Das Nachfüllen stellt dafür %1 in %2 bereit.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>The block returns to %1.</source>
        <translation>Der Block geht an %1 zurück.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>AWS wants a proof of ownership again before it comes back.</source>
        <translation>AWS verlangt erneut einen Eigentumsnachweis, bevor er zurückkommt.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Its association with %1 ends.</source>
        <translation>Die Zuordnung zu %1 endet.</translation>
    </message>
    <message numerus="yes">
        <location line="+5"/>
        <source>%n reserve(s) in it go, too.</source>
        <translation>
            <numerusform>%n Reserve darin entfällt ebenfalls.</numerusform>
            <numerusform>%n Reserven darin entfallen ebenfalls.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cadastre::DescribeDialog</name>
    <message>
        <location filename="../ui/dialogs/describedialog.cpp" line="+11"/>
        <source>Describe an allocation</source>
        <translation>Zuteilung beschreiben</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>&amp;Description</source>
        <translation>&amp;Beschreibung</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>what the block is for</source>
        <translation>wofür der Block da ist</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Nothing is changed yet.</source>
        <translation>Noch ist nichts geändert.</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>The block is free again.</source>
        <translation>Der Block ist wieder frei.</translation>
    </message>
</context>
<context>
    <name>cadastre::DiscoveriesTab</name>
    <message>
        <location filename="../ui/views/tabs/discoveriestab.cpp" line="+20"/>
        <source>Resource discoveries</source>
        <translation>Ressourcenerkennungen</translation>
    </message>
    <message>
        <location line="+2"/>
        <location line="+77"/>
        <source>Edit…</source>
        <translation>Bearbeiten…</translation>
    </message>
    <message>
        <location line="-76"/>
        <location line="+80"/>
        <source>Associate</source>
        <translation>Zuordnen</translation>
    </message>
    <message>
        <location line="-79"/>
        <location line="+77"/>
        <source>Disassociate</source>
        <translation>Zuordnung aufheben</translation>
    </message>
    <message>
        <location line="-76"/>
        <location line="+79"/>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <location line="-77"/>
        <location line="+16"/>
        <source>New discovery…</source>
        <translation>Neue Erkennung…</translation>
    </message>
    <message>
        <location line="-13"/>
        <source>Show the plan’s IPAM what this discovery sees</source>
        <translation>Dem IPAM des Plans zeigen, was diese Erkennung sieht</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>An IPAM brings a discovery of its own account. Another one shows it another account’s resources.</source>
        <translation>Ein IPAM bringt eine Ressourcenerkennung seines eigenen Kontos mit. Eine weitere zeigt ihm die Ressourcen eines anderen Kontos.</translation>
    </message>
    <message>
        <location line="-2"/>
        <source>Nothing is discovered yet.</source>
        <translation>Noch wird nichts entdeckt.</translation>
    </message>
</context>
<context>
    <name>cadastre::DiscoveryDialog</name>
    <message>
        <location filename="../ui/dialogs/discoverydialog.cpp" line="+38"/>
        <source>Edit resource discovery</source>
        <translation>Ressourcenerkennung bearbeiten</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>New resource discovery</source>
        <translation>Neue Ressourcenerkennung</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Save</source>
        <translation>Sichern</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Create discovery</source>
        <translation>Erkennung anlegen</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>&amp;Made in</source>
        <translation>&amp;Angelegt in</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>one for each account and Region</source>
        <translation>eine je Konto und Region</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Looks in, t&amp;oo</source>
        <translation>Sucht au&amp;ch in</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>other Regions, separated by commas</source>
        <translation>weitere Regionen, durch Kommas getrennt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Leaves out</source>
        <translation>&amp;Lässt aus</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>organizational units; with * also what is below</source>
        <translation>Organisationseinheiten; mit * auch alles darunter</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Description</source>
        <translation>&amp;Beschreibung</translation>
    </message>
    <message>
        <location line="+27"/>
        <source>Nothing is changed yet.</source>
        <translation>Noch ist nichts geändert.</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>One of the Regions is not the name of a Region.</source>
        <translation>Eine der Regionen ist kein Name einer Region.</translation>
    </message>
</context>
<context>
    <name>cadastre::DiscoveryModel</name>
    <message>
        <location filename="../ui/models/discoverymodel.cpp" line="+28"/>
        <source>Discovery</source>
        <translation>Ressourcenerkennung</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Looks in</source>
        <translation>Sucht in</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Leaves out</source>
        <translation>Lässt aus</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Shown to</source>
        <translation>Gezeigt in</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <location line="+29"/>
        <source>comes with the IPAM</source>
        <translation>gehört zum IPAM</translation>
    </message>
    <message>
        <location line="+18"/>
        <source>%1 (not shared)</source>
        <translation>%1 (nicht freigegeben)</translation>
    </message>
</context>
<context>
    <name>cadastre::DriftDetail</name>
    <message>
        <location filename="../ui/views/drift/driftdetail.cpp" line="+47"/>
        <source>Show it</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <location line="+27"/>
        <source>Select a row to see what is different and the ways out.</source>
        <translation>Wählen Sie eine Zeile, um zu sehen, was abweicht und was zu tun ist.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>%1 %2: %3</source>
        <comment>kind, name, difference</comment>
        <translation>%1 %2: %3</translation>
    </message>
    <message>
        <location line="+3"/>
        <location line="+2"/>
        <source>In AWS</source>
        <translation>In AWS</translation>
    </message>
    <message>
        <location line="-2"/>
        <source>CIDR</source>
        <translation>CIDR</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Pool</source>
        <translation>Pool</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Id</source>
        <translation>Id</translation>
    </message>
    <message>
        <location line="-60"/>
        <source>Take it from AWS…</source>
        <translation>Aus AWS übernehmen…</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Take it out of the plan…</source>
        <translation>Aus dem Plan nehmen…</translation>
    </message>
    <message numerus="yes">
        <location line="+62"/>
        <source>Take these %n from AWS…</source>
        <translation>
            <numerusform>Diese Zeile aus AWS übernehmen…</numerusform>
            <numerusform>Diese %n aus AWS übernehmen…</numerusform>
        </translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Make AWS as planned</source>
        <translation>AWS dem Plan angleichen</translation>
    </message>
    <message numerus="yes">
        <location line="+0"/>
        <source>Make AWS as planned in these %n</source>
        <translation>
            <numerusform>AWS hierin dem Plan angleichen</numerusform>
            <numerusform>AWS in diesen %n dem Plan angleichen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cadastre::DriftModel</name>
    <message>
        <location filename="../ui/models/driftmodel.cpp" line="+58"/>
        <source>Difference</source>
        <translation>Abweichung</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Object</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>CIDR</source>
        <translation>CIDR</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>In AWS</source>
        <translation>In AWS</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <location line="+28"/>
        <source>%1: %2 %3. %4</source>
        <comment>difference, kind, name, sentence</comment>
        <translation>%1: %2 %3. %4</translation>
    </message>
</context>
<context>
    <name>cadastre::DriftView</name>
    <message>
        <location filename="../ui/views/drift/driftview.cpp" line="+94"/>
        <source>Filter differences</source>
        <translation>Abweichungen filtern</translation>
    </message>
    <message>
        <location line="+3"/>
        <location line="+240"/>
        <source>Nothing of this kind</source>
        <translation>Nichts von dieser Art</translation>
    </message>
    <message>
        <location line="-238"/>
        <source>Nothing is compared yet</source>
        <translation>Noch ist nichts verglichen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Hold the plan against what AWS shows: what is missing there, what nobody planned, what moved, and what breaks the rules of its pool. The collector script gathers the answers.</source>
        <translation>Messen Sie den Plan an dem, was AWS zeigt: was dort fehlt, was niemand geplant hat, was umgezogen ist und was die Regeln seines Pools bricht. Das Sammelskript holt die Antworten.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Take what AWS has…</source>
        <translation>Übernehmen, was AWS hat…</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+323"/>
        <source>Make AWS as planned</source>
        <translation>AWS dem Plan angleichen</translation>
    </message>
    <message>
        <location line="-311"/>
        <source>Kinds of difference</source>
        <translation>Arten von Abweichungen</translation>
    </message>
    <message>
        <location line="+27"/>
        <source>Compare again…</source>
        <translation>Neu vergleichen…</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Close comparison</source>
        <translation>Vergleich schließen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Takes the marks off the tree and the map; the plan stays as it is</source>
        <translation>Nimmt die Zeichen von Baum und Karte; der Plan bleibt, wie er ist</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Compare with AWS…</source>
        <translation>Mit AWS vergleichen…</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>Differences</source>
        <translation>Abweichungen</translation>
    </message>
    <message>
        <location line="+21"/>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>filter, for example state:missing owner:1111 10.0.0.0/8</source>
        <translation>Filter, zum Beispiel state:missing owner:1111 10.0.0.0/8</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>The plan becomes what AWS shows in the rows shown here; you see it before it is done</source>
        <translation>In den hier gezeigten Zeilen wird der Plan zu dem, was AWS zeigt; Sie sehen es vorher</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The steps that make AWS what the plan says in the rows shown here, as a rollout</source>
        <translation>Die Schritte, die AWS in den hier gezeigten Zeilen zu dem machen, was der Plan sagt, als Umsetzung</translation>
    </message>
    <message>
        <location line="+17"/>
        <source>The selected difference</source>
        <translation>Die gewählte Abweichung</translation>
    </message>
    <message>
        <location line="+32"/>
        <source>The plan and AWS agree in all that was compared.</source>
        <translation>Plan und AWS stimmen in allem überein, was verglichen wurde.</translation>
    </message>
    <message numerus="yes">
        <location line="+1"/>
        <source>%n difference(s)</source>
        <translation>
            <numerusform>Eine Abweichung</numerusform>
            <numerusform>%n Abweichungen</numerusform>
        </translation>
    </message>
    <message>
        <location line="+1"/>
        <source> · %1 as planned</source>
        <translation> · %1 wie geplant</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Answers of %1, read at %2. Missing is said only of accounts and Regions that they look at.</source>
        <translation>Antworten aus %1, gelesen %2. Als fehlend gilt nur, was in Konten und Regionen liegt, die sie betrachten.</translation>
    </message>
    <message numerus="yes">
        <location line="+1"/>
        <source>%n file(s)</source>
        <translation>
            <numerusform>einer Datei</numerusform>
            <numerusform>%n Dateien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+5"/>
        <source>%n record(s) could not be read.</source>
        <translation>
            <numerusform>Ein Eintrag war nicht lesbar.</numerusform>
            <numerusform>%n Einträge waren nicht lesbar.</numerusform>
        </translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The first: %1</source>
        <comment>a record</comment>
        <translation>Der erste: %1</translation>
    </message>
    <message>
        <location line="+28"/>
        <source>All that differ</source>
        <translation>Alles, was abweicht</translation>
    </message>
    <message numerus="yes">
        <location line="+18"/>
        <source>AWS shows %n planned fix(es): taking what AWS has closes the finding(s).</source>
        <translation>
            <numerusform>AWS zeigt eine geplante Abhilfe: Übernehmen, was AWS hat, schließt den Befund.</numerusform>
            <numerusform>AWS zeigt %n geplante Abhilfen: Übernehmen, was AWS hat, schließt die Befunde.</numerusform>
        </translation>
    </message>
    <message>
        <location line="+12"/>
        <source>No row matches</source>
        <translation>Keine Zeile passt</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Nothing differs</source>
        <translation>Nichts weicht ab</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Empty the filter to see all rows of this kind.</source>
        <translation>Leeren Sie den Filter, um alle Zeilen dieser Art zu sehen.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>AWS shows all that was compared as it is planned.</source>
        <translation>AWS zeigt alles Verglichene, wie es geplant ist.</translation>
    </message>
    <message>
        <location line="+83"/>
        <source>Show it</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>Filter in “%1”</source>
        <translation>Nur „%1“ zeigen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Exclude “%1”</source>
        <translation>„%1“ ausschließen</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Copy as</source>
        <translation>Kopieren als</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>CIDR list</source>
        <translation>CIDR-Liste</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Rows (TSV)</source>
        <translation>Zeilen (TSV)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>CSV with headers</source>
        <translation>CSV mit Kopfzeile</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Export or print</source>
        <translation>Exportieren oder drucken</translation>
    </message>
</context>
<context>
    <name>cadastre::EffectDialog</name>
    <message>
        <location filename="../ui/wizards/common/effectdialog.cpp" line="+18"/>
        <source>The same, as a command</source>
        <translation>Dasselbe als Befehl</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Nothing to tell AWS: this is in the plan only.</source>
        <translation>AWS ist nichts zu sagen: Dies steht nur im Plan.</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>What will be different</source>
        <translation>Was anders wird</translation>
    </message>
    <message>
        <location line="+24"/>
        <source>nothing yet</source>
        <translation>noch nichts</translation>
    </message>
</context>
<context>
    <name>cadastre::ExpiryModel</name>
    <message>
        <location filename="../ui/models/expirymodel.cpp" line="+33"/>
        <source>CIDR or AS number</source>
        <translation>CIDR oder AS-Nummer</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Proof</source>
        <translation>Nachweis</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Left</source>
        <translation>Verbleibend</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Until (UTC)</source>
        <translation>Bis (UTC)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Pool</source>
        <translation>Pool</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Detail</source>
        <translation>Einzelheit</translation>
    </message>
</context>
<context>
    <name>cadastre::ExportDialog</name>
    <message>
        <location filename="../ui/dialogs/exportdialog.cpp" line="+46"/>
        <location line="+34"/>
        <location line="+10"/>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <location line="-41"/>
        <source>With the journal: who did what, when and why</source>
        <translation>Mit dem Journal: wer was wann und warum tat</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Plan as JSON (loss-free, can be imported again)</source>
        <translation>Plan als JSON (verlustfrei, wieder importierbar)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Plan as CSV (for spreadsheets)</source>
        <translation>Plan als CSV (für Tabellenkalkulationen)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Plan as text (the tree)</source>
        <translation>Plan als Text (der Baum)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Audit as HTML</source>
        <translation>Prüfung als HTML</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Audit as CSV</source>
        <translation>Prüfung als CSV</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Audit as JSON</source>
        <translation>Prüfung als JSON</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Audit as SARIF (for code scanning)</source>
        <translation>Prüfung als SARIF (für Code-Scanning)</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>&amp;Format</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;History</source>
        <translation>&amp;Verlauf</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>for readers; an import does not restore it</source>
        <translation>zum Lesen; ein Import stellt ihn nicht wieder her</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Choose…</source>
        <translation>Auswählen…</translation>
    </message>
    <message>
        <location line="+2"/>
        <location line="+1"/>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>no locale touches a number, an address or a date</source>
        <translation>keine Ländereinstellung verändert Zahlen, Adressen oder Datumsangaben</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>First lines</source>
        <translation>Erste Zeilen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>First lines of the file</source>
        <translation>Erste Zeilen der Datei</translation>
    </message>
    <message>
        <location line="+61"/>
        <source>Export to</source>
        <translation>Exportieren nach</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>This is the open plan itself. Choose another file.</source>
        <translation>Das ist der geöffnete Plan selbst. Bitte eine andere Datei wählen.</translation>
    </message>
</context>
<context>
    <name>cadastre::FateModel</name>
    <message>
        <location filename="../ui/models/fatemodel.cpp" line="+87"/>
        <source>Take</source>
        <translation>Nehmen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Fate</source>
        <translation>Verbleib</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Record</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>CIDR</source>
        <translation>CIDR</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <location line="+35"/>
        <source>Take %1</source>
        <translation>%1 nehmen</translation>
    </message>
</context>
<context>
    <name>cadastre::FieldHelp</name>
    <message>
        <location filename="../ui/presentation/fieldhelp.cpp" line="+20"/>
        <source>Space that is routable on the Internet lies in the public scope. A private scope is a space of its own, where the same addresses may be used again. AWS: IpamScopeId, fixed after creation.</source>
        <translation>Im Internet routbarer Raum liegt im öffentlichen Scope. Ein privater Scope ist ein Raum für sich, in dem dieselben Adressen noch einmal benutzt werden dürfen. AWS: IpamScopeId, nach dem Anlegen fest.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>A pool holds one address family; below another pool it takes the family of that. AWS: AddressFamily, fixed after creation.</source>
        <translation>Ein Pool enthält eine Adressfamilie; unter einem anderen Pool übernimmt er dessen Familie. AWS: AddressFamily, nach dem Anlegen fest.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>What people call it: at most 256 characters, kept by AWS as the tag Name. It can be changed at any time.</source>
        <translation>Wie Menschen es nennen: höchstens 256 Zeichen, bei AWS das Tag Name. Es lässt sich jederzeit ändern.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Free text that AWS keeps as the Description. It can be changed later and has no effect.</source>
        <translation>Freier Text, den AWS als Description führt. Er lässt sich später ändern und bewirkt nichts.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The service that may take public space from the pool: EC2 for VPCs and Elastic IP addresses, global services for anycast addresses. AWS: AwsService; a public pool with a locale needs it.</source>
        <translation>Der Dienst, der öffentlichen Raum aus dem Pool nehmen darf: EC2 für VPCs und Elastic-IP-Adressen, globale Dienste für Anycast-Adressen. AWS: AwsService; ein öffentlicher Pool mit Locale braucht ihn.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Whose public addresses the pool holds: a range of your own (BYOIP) or Amazon&apos;s. AWS: PublicIpSource, in the public scope only and fixed after creation.</source>
        <translation>Wessen öffentliche Adressen der Pool enthält: ein eigener Bereich (BYOIP) oder die von Amazon. AWS: PublicIpSource, nur im öffentlichen Scope und nach dem Anlegen fest.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>A prefix length, for which the plan picks a free block, or one exact CIDR. AWS: NetmaskLength or Cidr; by length alone AWS takes the lowest free block.</source>
        <translation>Eine Präfixlänge, zu der der Plan einen freien Block wählt, oder genau ein CIDR. AWS: NetmaskLength oder Cidr; allein nach der Länge nimmt AWS den niedrigsten freien Block.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The pool that this is about. Its rules bind whoever draws from it and are not inherited by pools below it. AWS: IpamPoolId.</source>
        <translation>Der Pool, um den es geht. Seine Regeln binden, wer aus ihm bezieht, und gehen nicht auf Pools darunter über. AWS: IpamPoolId.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The shortest prefix length that may be allocated: at least 0, and not longer than the default and the smallest block. AWS: AllocationMinNetmaskLength; pools below are not bound by it.</source>
        <translation>Die kürzeste Präfixlänge, die zugeteilt werden darf: mindestens 0 und nicht länger als Standard und kleinster Block. AWS: AllocationMinNetmaskLength; Pools darunter bindet sie nicht.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The prefix length of a request that names none; it lies between those of the largest and the smallest block. AWS: AllocationDefaultNetmaskLength.</source>
        <translation>Die Präfixlänge einer Anfrage, die keine nennt; sie liegt zwischen denen des größten und des kleinsten Blocks. AWS: AllocationDefaultNetmaskLength.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The longest prefix length that may be allocated: at most 32 for IPv4 and 128 for IPv6. AWS: AllocationMaxNetmaskLength; pools below are not bound by it.</source>
        <translation>Die längste Präfixlänge, die zugeteilt werden darf: höchstens 32 bei IPv4 und 128 bei IPv6. AWS: AllocationMaxNetmaskLength; Pools darunter bindet sie nicht.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The tags that a resource must have to draw from the pool, each with exactly this value. AWS: AllocationResourceTags; a resource that loses one becomes noncompliant and keeps its space.</source>
        <translation>Die Tags, die eine Ressource haben muss, um aus dem Pool zu beziehen, jedes mit genau diesem Wert. AWS: AllocationResourceTags; eine Ressource, die eines verliert, wird nicht konform und behält ihren Raum.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Lets IPAM make allocations for resources whose CIDR lies in the pool and is not allocated yet, even where they break its rules. AWS: AutoImport, off by default.</source>
        <translation>Lässt IPAM Zuteilungen für Ressourcen anlegen, deren CIDR im Pool liegt und noch nicht zugeteilt ist, auch wenn sie gegen seine Regeln verstoßen. AWS: AutoImport, anfangs aus.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>How this plan picks a free block: the first that fits, the one that leaves least over, or as far from the others as there is room. AWS has no such setting and takes the lowest; commands name the block.</source>
        <translation>Wie dieser Plan einen freien Block wählt: den ersten passenden, den mit dem kleinsten Rest oder so weit von den anderen, wie Platz ist. AWS kennt das nicht und nimmt den niedrigsten; Befehle nennen den Block.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Provisions a further CIDR from the source pool when too little of this one is free. The plan does it; AWS has no such rule.</source>
        <translation>Stellt einen weiteren CIDR aus dem Quellpool bereit, wenn von diesem zu wenig frei ist. Das tut der Plan; AWS kennt keine solche Regel.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The share of free space, in percent, below which the plan provisions a further CIDR from the source pool. AWS has no such rule.</source>
        <translation>Der Anteil an freiem Raum in Prozent, unter dem der Plan einen weiteren CIDR aus dem Quellpool bereitstellt. AWS kennt keine solche Regel.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The prefix length of the CIDR that a refill provisions. A pool holds 50 CIDRs unless AWS raised that quota.</source>
        <translation>Die Präfixlänge des CIDR, den ein Nachfüllen bereitstellt. Ein Pool enthält 50 CIDRs, sofern AWS dieses Kontingent nicht erhöht hat.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The prefix length of the block that each Region gets from the pool. Below an advertisable IPv6 pool it is /48 or shorter: AWS announces nothing longer.</source>
        <translation>Die Präfixlänge des Blocks, den jede Region aus dem Pool erhält. Unter einem ankündbaren IPv6-Pool ist sie /48 oder kürzer: Längeres kündigt AWS nicht an.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The one prefix length that resources may take from the new pools: it becomes their largest, default and smallest block. AWS: AllocationMinNetmaskLength, AllocationDefaultNetmaskLength, AllocationMaxNetmaskLength.</source>
        <translation>Die eine Präfixlänge, die Ressourcen aus den neuen Pools nehmen dürfen: Sie wird deren größter, üblicher und kleinster Block. AWS: AllocationMinNetmaskLength, AllocationDefaultNetmaskLength, AllocationMaxNetmaskLength.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Asks resources for the tag Region with the locale of their pool as its value. AWS: AllocationResourceTags; it compares exactly and refuses who lacks it.</source>
        <translation>Verlangt von Ressourcen das Tag Region mit der Locale ihres Pools als Wert. AWS: AllocationResourceTags; verglichen wird genau, und wem es fehlt, der wird abgelehnt.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The CIDR that moves, or a part of it, with all that is planned in it. AWS has no such action: what it has shown already is renumbered instead.</source>
        <translation>Der CIDR, der umzieht, oder ein Teil davon, mit allem, was darin geplant ist. AWS kennt das nicht: Was es schon gezeigt hat, wird stattdessen umnummeriert.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The pool that takes the CIDR over: of the same scope, address family and source pool. IPv6 moves in blocks of /48 or shorter where it may be advertised.</source>
        <translation>Der Pool, der den CIDR übernimmt: mit demselben Scope, derselben Adressfamilie und demselben Quellpool. IPv6 zieht in Blöcken von /48 oder kürzer um, wo es angekündigt werden darf.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>What the space is kept for. It stands in the map and the tables; AWS sees it only where a manual allocation holds the space.</source>
        <translation>Wofür der Raum freigehalten wird. Es steht auf der Karte und in den Tabellen; AWS sieht es nur, wo eine Zuteilung von Hand den Raum hält.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The last day, as 2027-12-31, that the space is kept for. Nothing ends by itself: the audit asks afterwards whether it is still needed.</source>
        <translation>Der letzte Tag, wie 2027-12-31, für den der Raum freigehalten wird. Von selbst endet nichts: Danach fragt die Prüfung, ob er noch gebraucht wird.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The CIDR that leaves the pool. Nothing may be allocated in it, and it may not be advertised. AWS: DeprovisionIpamPoolCidr.</source>
        <translation>Der CIDR, der den Pool verlässt. Darin darf nichts zugeteilt sein, und er darf nicht angekündigt sein. AWS: DeprovisionIpamPoolCidr.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The pool that the CIDR is taken from. Below another pool its space goes back to that, where it is free again.</source>
        <translation>Der Pool, dem der CIDR genommen wird. Unter einem anderen Pool geht sein Raum an diesen zurück und ist dort wieder frei.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>The account that makes the VPC and owns it. It owns the pools or draws from them through a share; from others it gets nothing.</source>
        <translation>Das Konto, das die VPC anlegt und dem sie gehört. Ihm gehören die Pools, oder es bezieht über eine Freigabe aus ihnen; aus anderen bekommt es nichts.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The Region of the VPC. Only pools with this Region as their locale can give it addresses.</source>
        <translation>Die Region der VPC. Nur Pools mit dieser Region als Locale können ihr Adressen geben.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The pool of the VPC&apos;s primary IPv4 CIDR, which every VPC needs and which cannot be changed later. AWS: Ipv4IpamPoolId.</source>
        <translation>Der Pool des primären IPv4-CIDR der VPC, den jede VPC braucht und der sich später nicht ändern lässt. AWS: Ipv4IpamPoolId.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The pool of the VPC&apos;s IPv6 CIDR; a VPC can do without, and can hold five. AWS: Ipv6IpamPoolId.</source>
        <translation>Der Pool des IPv6-CIDR der VPC; eine VPC kommt ohne aus und kann fünf enthalten. AWS: Ipv6IpamPoolId.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The pool that the block goes to: of the same family and scope, with the Region as its locale, and open to the account. The pool that has it now may give it another place.</source>
        <translation>Der Pool, in den der Block kommt: von derselben Familie und im selben Scope, mit der Region als Locale und für das Konto freigegeben. Der Pool, der ihn jetzt hat, kann ihm auch einen anderen Platz geben.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The pool that the further CIDR is taken from: its locale is the Region of the VPC, and it is shared with the VPC&apos;s account. AWS: Ipv4IpamPoolId or Ipv6IpamPoolId of AssociateVpcCidrBlock.</source>
        <translation>Der Pool, aus dem der weitere CIDR kommt: Seine Locale ist die Region der VPC, und er ist für deren Konto freigegeben. AWS: Ipv4IpamPoolId oder Ipv6IpamPoolId von AssociateVpcCidrBlock.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The Availability Zone that the subnet lies in, such as us-east-1a; a subnet lies in one and stays there. AWS: AvailabilityZone.</source>
        <translation>Die Availability Zone, in der das Subnetz liegt, etwa us-east-1a; ein Subnetz liegt in einer und bleibt dort. AWS: AvailabilityZone.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The CIDR of the VPC, or the pool made of it, that the subnet&apos;s IPv4 block is taken from. AWS: CidrBlock, or Ipv4IpamPoolId.</source>
        <translation>Der CIDR der VPC oder der daraus gemachte Pool, aus dem der IPv4-Block des Subnetzes kommt. AWS: CidrBlock oder Ipv4IpamPoolId.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The CIDR of the VPC, or the pool made of it, that the subnet&apos;s IPv6 block is taken from. AWS: Ipv6CidrBlock, or Ipv6IpamPoolId.</source>
        <translation>Der CIDR der VPC oder der daraus gemachte Pool, aus dem der IPv6-Block des Subnetzes kommt. AWS: Ipv6CidrBlock oder Ipv6IpamPoolId.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>The top-level pool of the public scope that gets the range; one is made for it where none is chosen. AWS: IpamPoolId; child pools need no proof of their own.</source>
        <translation>Der Pool der obersten Ebene im öffentlichen Scope, der den Bereich erhält; ist keiner gewählt, wird einer angelegt. AWS: IpamPoolId; Pools darunter brauchen keinen eigenen Nachweis.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The range as the registry has it: IPv4 /24 or shorter, IPv6 /48 or shorter where AWS is to announce it. AWS: Cidr of ProvisionIpamPoolCidr.</source>
        <translation>Der Bereich, wie ihn die Registry führt: IPv4 /24 oder kürzer, IPv6 /48 oder kürzer, wo AWS ihn ankündigen soll. AWS: Cidr von ProvisionIpamPoolCidr.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The account that provisions it: twelve digits, the second fact of the message that is signed. AWS refuses a message for another account.</source>
        <translation>Das Konto, das es bereitstellt: zwölf Ziffern, die in der signierten Nachricht stehen. Eine Nachricht für ein anderes Konto lehnt AWS ab.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The AS numbers that announce the range today, separated by commas. Each needs a ROA of its own until the announcement has moved to Amazon&apos;s.</source>
        <translation>Die AS-Nummern, die den Bereich heute ankündigen, durch Kommas getrennt. Jede braucht ein eigenes ROA, bis die Ankündigung zu denen von Amazon umgezogen ist.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The RSA key that signs the message and belongs to the certificate at the registry. It is read to sign and stays in its file.</source>
        <translation>Der RSA-Schlüssel, der die Nachricht signiert und zum Zertifikat bei der Registry gehört. Er wird zum Signieren gelesen und bleibt in seiner Datei.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The size of a key that is made here; it changes nothing about one that is opened. AWS takes RSA of 2048 bits and more.</source>
        <translation>Die Größe eines Schlüssels, der hier gemacht wird; an einem geöffneten ändert sie nichts. AWS nimmt RSA mit 2048 Bit und mehr.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Opens the key&apos;s file where that is encrypted, and encrypts a new one. It is kept nowhere.</source>
        <translation>Öffnet die Datei des Schlüssels, wo sie verschlüsselt ist, und verschlüsselt eine neue. Sie wird nirgends aufbewahrt.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>A self-signed X.509 certificate of the key, to be published with the range: at ARIN in its public comments, at RIPE as descr, at APNIC in remarks. AWS checks the signature with it.</source>
        <translation>Ein selbst signiertes X.509-Zertifikat des Schlüssels, das mit dem Bereich zu veröffentlichen ist: bei ARIN in den Public Comments, bei RIPE als descr, bei APNIC in remarks. Damit prüft AWS die Signatur.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>How many days a certificate that is made here is valid. AWS takes none that has expired; after provisioning it may be removed from the registry.</source>
        <translation>Wie viele Tage ein hier gemachtes Zertifikat gilt. Ein abgelaufenes nimmt AWS nicht; nach dem Bereitstellen darf es aus der Registry entfernt werden.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The last day that the message is good for, as YYYYMMDD in it (UTC). Provision before it ends; what was provisioned stays.</source>
        <translation>Der letzte Tag, an dem die Nachricht gilt, darin als JJJJMMTT (UTC). Vorher ist bereitzustellen; was bereitgestellt ist, bleibt.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Seven facts between vertical bars: 1, aws, the account, the CIDR, the last day, SHA256, RSAPSS; no line break. AWS: CidrAuthorizationContext.Message.</source>
        <translation>Sieben Angaben zwischen senkrechten Strichen: 1, aws, das Konto, der CIDR, der letzte Tag, SHA256, RSAPSS; kein Zeilenumbruch. AWS: CidrAuthorizationContext.Message.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The signature of the message (RSA-PSS with SHA-256) in base64, with - for +, _ for = and ~ for /. AWS: CidrAuthorizationContext.Signature.</source>
        <translation>Die Signatur der Nachricht (RSA-PSS mit SHA-256) in Base64, mit - für +, _ für = und ~ für /. AWS: CidrAuthorizationContext.Signature.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Proves the range by a TXT record in its reverse zone instead of key and certificate; it works for every registry and lasts 72 hours. AWS: VerificationMethod dns-token.</source>
        <translation>Weist den Bereich durch einen TXT-Eintrag in seiner Reverse-Zone nach statt durch Schlüssel und Zertifikat; das geht bei jeder Registry und gilt 72 Stunden. AWS: VerificationMethod dns-token.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>What the registry says of the range (RDAP): who holds it, and which certificate stands there. AWS looks it up when the range is provisioned.</source>
        <translation>Was die Registry über den Bereich sagt (RDAP): wem er gehört und welches Zertifikat dort steht. AWS schlägt es nach, wenn der Bereich bereitgestellt wird.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The ROAs that are known, as validated payloads from a file or a cache. AWS asks for one for each of its AS numbers, with a maxLength of 24 or 48, where it announces the range.</source>
        <translation>Die bekannten ROAs, als geprüfte Daten aus einer Datei oder einem Cache. Wo AWS den Bereich ankündigt, verlangt es eines für jede seiner AS-Nummern, mit maxLength 24 oder 48.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The AS number that AWS is to announce your ranges from: public, and registered to you. AWS: Asn of ProvisionIpamByoasn; an IPAM has five.</source>
        <translation>Die AS-Nummer, von der AWS Ihre Bereiche ankündigen soll: öffentlich und auf Sie eingetragen. AWS: Asn von ProvisionIpamByoasn; ein IPAM hat fünf.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Seven facts between vertical bars: 1, aws, the account, the AS number, the last day, SHA256, RSAPSS; no line break. AWS: AsnAuthorizationContext.Message.</source>
        <translation>Sieben Angaben zwischen senkrechten Strichen: 1, aws, das Konto, die AS-Nummer, der letzte Tag, SHA256, RSAPSS; kein Zeilenumbruch. AWS: AsnAuthorizationContext.Message.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The signature of the message (RSA-PSS with SHA-256) in base64, with - for +, _ for = and ~ for /. AWS: AsnAuthorizationContext.Signature.</source>
        <translation>Die Signatur der Nachricht (RSA-PSS mit SHA-256) in Base64, mit - für +, _ für = und ~ für /. AWS: AsnAuthorizationContext.Signature.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The certificate that checks the signature: published with the AS number at the registry, opened as a saved answer or by itself.</source>
        <translation>Das Zertifikat, das die Signatur prüft: mit der AS-Nummer bei der Registry veröffentlicht, als gespeicherte Antwort oder für sich geöffnet.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The AS number that AWS gives back. Its CIDRs are dissociated first and are announced from Amazon&apos;s numbers again. AWS: DeprovisionIpamByoasn.</source>
        <translation>Die AS-Nummer, die AWS zurückgibt. Ihre CIDRs werden vorher gelöst und wieder von den Nummern von Amazon angekündigt. AWS: DeprovisionIpamByoasn.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The host and port of an RPKI cache that speaks RTR (RFC 8210), such as rtr.example.net:8282. Nothing is connected to before you allow it.</source>
        <translation>Host und Port eines RPKI-Caches, der RTR spricht (RFC 8210), etwa rtr.example.net:8282. Verbunden wird erst, wenn Sie es erlauben.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>A Region code that the list does not have, such as ap-southeast-7. AWS: RegionName of an operating Region; an IPAM has 50 at most.</source>
        <translation>Ein Regionscode, den die Liste nicht hat, etwa ap-southeast-7. AWS: RegionName einer Betriebsregion; ein IPAM hat höchstens 50.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The IPAM that is deleted, with all history that AWS keeps of it. AWS: IpamId of DeleteIpam.</source>
        <translation>Das IPAM, das gelöscht wird, mit allem, was AWS an Verlauf dazu aufbewahrt. AWS: IpamId von DeleteIpam.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The Region that the IPAM was made in; an account has one IPAM in a Region at most.</source>
        <translation>Die Region, in der das IPAM angelegt wurde; ein Konto hat je Region höchstens ein IPAM.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The pools of the public scope. AWS deletes no IPAM while there is one, with Cascade or without.</source>
        <translation>Die Pools des öffentlichen Scope. Solange es einen gibt, löscht AWS kein IPAM, ob mit Cascade oder ohne.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The pools of private scopes. They are deleted first, by hand or with Cascade; VPCs and subnets stay.</source>
        <translation>Die Pools privater Scopes. Sie werden vorher gelöscht, von Hand oder mit Cascade; VPCs und Subnetze bleiben.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The scopes beside the two that every IPAM has. They are deleted first, by hand or with Cascade.</source>
        <translation>Die Scopes neben den beiden, die jedes IPAM hat. Sie werden vorher gelöscht, von Hand oder mit Cascade.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The IPAM that gets the scope. An IPAM has five scopes unless AWS raised that quota, the two that it begins with included. AWS: IpamId.</source>
        <translation>Das IPAM, das den Scope erhält. Ein IPAM hat fünf Scopes, sofern AWS dieses Kontingent nicht erhöht hat, die beiden anfänglichen mitgezählt. AWS: IpamId.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The Region that the resource discovery is made in: an account has one in a Region. AWS: CreateIpamResourceDiscovery is called there.</source>
        <translation>Die Region, in der die Ressourcenerkennung angelegt wird: Ein Konto hat je Region eine. AWS: Dort wird CreateIpamResourceDiscovery aufgerufen.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The Regions that the discovery watches beside its own. AWS: OperatingRegions; IPAM sees nothing of others.</source>
        <translation>Die Regionen, die die Erkennung neben ihrer eigenen beobachtet. AWS: OperatingRegions; von anderen sieht IPAM nichts.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Units whose accounts are not watched, as paths o-…/r-…/ou-…/; with * all units below too. AWS: OrganizationalUnitExclusions, ten at most, which must not overlap.</source>
        <translation>Einheiten, deren Konten nicht beobachtet werden, als Pfade o-…/r-…/ou-…/; mit * auch alle Einheiten darunter. AWS: OrganizationalUnitExclusions, höchstens zehn, die sich nicht überschneiden.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The id of an AWS account: twelve digits, leading zeros included. It cannot be changed later: another number is another account.</source>
        <translation>Die Nummer eines AWS-Kontos: zwölf Ziffern mit führenden Nullen. Sie lässt sich später nicht ändern: Eine andere Nummer ist ein anderes Konto.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>What people call the account; shown beside its number. It is of this plan alone.</source>
        <translation>Wie Menschen das Konto nennen; steht neben seiner Nummer. Es gilt nur in diesem Plan.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The organizational unit that the account lies in. A pool that is shared with the unit is shared with the account.</source>
        <translation>Die Organisationseinheit, in der das Konto liegt. Ein Pool, der für die Einheit freigegeben ist, ist es auch für das Konto.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The account is of another organisation: shares reach it only by its number, and it must accept them. AWS RAM: allowExternalPrincipals.</source>
        <translation>Das Konto gehört einer anderen Organisation: Freigaben erreichen es nur über seine Nummer, und es muss sie annehmen. AWS RAM: allowExternalPrincipals.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>What the organizational unit is called in AWS Organizations. Shares of this plan name it so.</source>
        <translation>Wie die Organisationseinheit in AWS Organizations heißt. Freigaben dieses Plans nennen sie so.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The unit, or the organisation, that this one lies in. What is shared with that reaches the accounts of this one.</source>
        <translation>Die Einheit oder die Organisation, in der diese liegt. Was für jene freigegeben ist, erreicht auch die Konten von dieser.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The id that AWS Organizations gave the unit, such as ou-ab12-cdefghij. Commands that share pools need it.</source>
        <translation>Die Id, die AWS Organizations der Einheit gegeben hat, etwa ou-ab12-cdefghij. Befehle, die Pools freigeben, brauchen sie.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The id of the organisation, such as o-a1b2c3d4e5. Pools that are shared with all of it name it as the principal.</source>
        <translation>Die Id der Organisation, etwa o-a1b2c3d4e5. Pools, die für die ganze Organisation freigegeben sind, nennen sie als Prinzipal.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The account that owns the organisation, twelve digits. It names the delegated administrator of IPAM, of which there is one. AWS: EnableIpamOrganizationAdminAccount.</source>
        <translation>Das Konto, dem die Organisation gehört, zwölf Ziffern. Es benennt den delegierten Administrator von IPAM, von dem es einen gibt. AWS: EnableIpamOrganizationAdminAccount.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Shares within the organisation need no acceptance, and units can be principals. AWS RAM: EnableSharingWithAwsOrganization, called once by the management account.</source>
        <translation>Freigaben in der Organisation müssen nicht angenommen werden, und Einheiten können Prinzipale sein. AWS RAM: EnableSharingWithAwsOrganization, einmal vom Verwaltungskonto aufgerufen.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>What the plan is called, in the title of its window and in reports. AWS never sees it.</source>
        <translation>Wie der Plan heißt, im Titel seines Fensters und in Berichten. AWS sieht es nie.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>What the plan is about, for those who open it. AWS never sees it.</source>
        <translation>Worum es im Plan geht, für alle, die ihn öffnen. AWS sieht es nie.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The Region that the IPAM is made in and controlled from, such as us-east-1. AWS: IpamRegion, fixed after creation; it is always an operating Region.</source>
        <translation>Die Region, in der das IPAM angelegt und von der aus es gesteuert wird, etwa us-east-1. AWS: IpamRegion, nach dem Anlegen fest; sie ist immer eine Betriebsregion.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The account that owns the IPAM, twelve digits; one a plan. Everybody else draws from its pools through shares.</source>
        <translation>Das Konto, dem das IPAM gehört, zwölf Ziffern; eines je Plan. Alle anderen beziehen über Freigaben aus seinen Pools.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Further Regions in which IPAM sees VPCs and hands out addresses, separated by commas. AWS: OperatingRegions, 50 at most; more can be added later.</source>
        <translation>Weitere Regionen, in denen IPAM VPCs sieht und Adressen vergibt, durch Kommas getrennt. AWS: OperatingRegions, höchstens 50; weitere lassen sich später hinzufügen.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Ranges that several places use on purpose and nobody routes, such as 100.64.0.0/10. Overlaps inside them are no finding; AWS knows nothing of them and reports them still.</source>
        <translation>Bereiche, die mehrere Orte mit Absicht benutzen und niemand routet, etwa 100.64.0.0/10. Überschneidungen darin sind kein Befund; AWS weiß nichts davon und meldet sie weiterhin.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>The scope that the network is compared with: overlaps are judged in one scope, never between two.</source>
        <translation>Der Scope, mit dem das Netz verglichen wird: Überschneidungen werden in einem Scope beurteilt, nie zwischen zweien.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The addresses of a network outside AWS. Allocators avoid them, overlap counts them, and AWS knows nothing of them.</source>
        <translation>Die Adressen eines Netzes außerhalb von AWS. Zuteilungen meiden sie, Überschneidungen zählen sie, und AWS weiß nichts von ihnen.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Where the network is: a data centre, an office, another cloud. Findings and the map name it so.</source>
        <translation>Wo das Netz liegt: ein Rechenzentrum, ein Büro, eine andere Cloud. Befunde und Karte nennen es so.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The AS number of the site&apos;s routers, 1 to 4294967295, private ones included. It is a note: nothing is judged by it.</source>
        <translation>Die AS-Nummer der Router dort, 1 bis 4294967295, auch private. Sie ist eine Notiz: Danach wird nichts beurteilt.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>How the site reaches AWS, for example Direct Connect or VPN. It is a note for people.</source>
        <translation>Wie der Standort AWS erreicht, etwa Direct Connect oder VPN. Es ist eine Notiz für Menschen.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Who answers for the network when something overlaps it. It need not have an AWS account.</source>
        <translation>Wer für das Netz einsteht, wenn sich etwas mit ihm überschneidet. Ein AWS-Konto braucht es dafür nicht.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>What the rule is called where the audit reports it. House rules are of this plan; AWS never sees them.</source>
        <translation>Wie die Regel heißt, wo die Prüfung sie meldet. Hausregeln gehören diesem Plan; AWS sieht sie nie.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The pool whose resources the rule looks at; none for all of the plan. Unlike AWS&apos;s pool rules it refuses nothing.</source>
        <translation>Der Pool, auf dessen Ressourcen die Regel sieht; keiner für den ganzen Plan. Anders als Poolregeln von AWS lehnt sie nichts ab.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The key of the tag, as AWS has it: at most 127 characters, upper and lower case matter.</source>
        <translation>Der Schlüssel des Tags, wie AWS ihn führt: höchstens 127 Zeichen, Groß- und Kleinschreibung zählen.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>What is asked of the tag: any value, one of a list, or a pattern. AWS&apos;s pool rules know exact values only.</source>
        <translation>Was vom Tag verlangt wird: irgendein Wert, einer aus einer Liste oder ein Muster. Poolregeln von AWS kennen nur genaue Werte.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The values that are allowed, or one regular expression for a pattern. A value of a tag has at most 256 characters.</source>
        <translation>Die erlaubten Werte oder, für ein Muster, ein regulärer Ausdruck. Ein Tagwert hat höchstens 256 Zeichen.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>A name for the plan as it is now. The history shows it, and the plan can be taken back to it.</source>
        <translation>Ein Name für den Plan, wie er jetzt ist. Der Verlauf zeigt ihn, und der Plan lässt sich auf ihn zurücksetzen.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Why this moment is worth a name; shown with it in the history.</source>
        <translation>Warum dieser Augenblick einen Namen verdient; steht mit ihm im Verlauf.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The last step whose facts are given up. Of it and all before, the plan keeps who, when and what; they cannot be undone any more.</source>
        <translation>Der letzte Schritt, dessen Inhalt aufgegeben wird. Von ihm und allen davor behält der Plan, wer, wann und was; rückgängig machen lassen sie sich nicht mehr.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Where a whole copy of the plan is written before anything goes. The copy opens like any plan and has all steps.</source>
        <translation>Wohin eine ganze Kopie des Plans geschrieben wird, bevor etwas entfällt. Die Kopie öffnet sich wie jeder Plan und hat alle Schritte.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>What the file is for: JSON holds all of the plan and can be imported again, CSV is for sheets, the others are for AWS and its tools.</source>
        <translation>Wofür die Datei ist: JSON enthält den ganzen Plan und lässt sich wieder importieren, CSV ist für Tabellen, die anderen sind für AWS und dessen Werkzeuge.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Writes the steps of the plan too: who did what, when and why. They are for readers, an import leaves them out.</source>
        <translation>Schreibt auch die Schritte des Plans: wer was wann und warum getan hat. Sie sind zum Lesen, ein Import lässt sie aus.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Where the file is written. Numbers, addresses and dates (ISO 8601, UTC) are the same in every language.</source>
        <translation>Wohin die Datei geschrieben wird. Zahlen, Adressen und Daten (ISO 8601, UTC) sind in jeder Sprache gleich.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Saved answers of the AWS CLI, sheets, or exports of this and other programs. In a folder ACCOUNT/REGION/&lt;command&gt;.json they say whose they are.</source>
        <translation>Gespeicherte Antworten der AWS CLI, Tabellen oder Exporte dieses und anderer Programme. In einem Ordner KONTO/REGION/&lt;Befehl&gt;.json sagen sie, wessen sie sind.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>How the files are read. It is told from what is in them and can be corrected here.</source>
        <translation>Wie die Dateien gelesen werden. Es ergibt sich aus ihrem Inhalt und lässt sich hier berichtigen.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The Region of files that do not say it. AWS&apos;s answers do not name their Region, and none is guessed.</source>
        <translation>Die Region von Dateien, die sie nicht sagen. Antworten von AWS nennen ihre Region nicht, und geraten wird keine.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The account of files that do not say it, twelve digits. It becomes the owner of what has none.</source>
        <translation>Das Konto von Dateien, die es nicht sagen, zwölf Ziffern. Ihm gehört dann, was keinen Eigentümer hat.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The pool of answers that do not say it, such as those of get-ipam-pool-cidrs. AWS: IpamPoolId of the request.</source>
        <translation>Der Pool von Antworten, die ihn nicht sagen, etwa denen von get-ipam-pool-cidrs. AWS: IpamPoolId der Anfrage.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Compares this pool, and what lies in it, alone. Nothing chosen compares all pools that the answers tell of.</source>
        <translation>Vergleicht nur diesen Pool und was in ihm liegt. Ohne Wahl werden alle Pools verglichen, von denen die Antworten erzählen.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Saved answers of the AWS CLI, such as describe-ipam-pools and describe-vpcs. The plan is not changed: you choose afterwards what it takes over.</source>
        <translation>Gespeicherte Antworten der AWS CLI, etwa von describe-ipam-pools und describe-vpcs. Der Plan ändert sich nicht: Was er übernimmt, wählen Sie danach.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>When AWS showed what a state file holds, as 2026-03-01T12:00:00Z. Such a file does not say it; without it all comes in as planned.</source>
        <translation>Wann AWS gezeigt hat, was eine State-Datei enthält, wie 2026-03-01T12:00:00Z. Die Datei sagt es nicht; ohne Angabe gilt alles als geplant.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Why the finding is accepted as it is. It is listed as waived, with this reason and your name, and no longer counts.</source>
        <translation>Warum der Befund so hingenommen wird. Er steht als ausgenommen da, mit diesem Grund und Ihrem Namen, und zählt nicht mehr.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The last day of the waiver, or no end. When it has run out the finding counts again, and the waiver is a finding itself.</source>
        <translation>Der letzte Tag der Ausnahme, oder kein Ende. Ist sie abgelaufen, zählt der Befund wieder, und die Ausnahme ist selbst ein Befund.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The value that the tag gets: at most 256 characters, upper and lower case matter. AWS: Value of CreateTags; none is guessed.</source>
        <translation>Der Wert, den das Tag erhält: höchstens 256 Zeichen, Groß- und Kleinschreibung zählen. AWS: Value von CreateTags; geraten wird keiner.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Who announces the range to the Internet. AWS: PubliclyAdvertisable of the pool, which cannot be changed after creation.</source>
        <translation>Wer den Bereich im Internet ankündigt. AWS: PubliclyAdvertisable des Pools, was sich nach dem Anlegen nicht ändern lässt.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>A prefix length, such as /48, for the lowest free block of the source pool, or exactly one CIDR. AWS: NetmaskLength or Cidr of ProvisionIpamPoolCidr.</source>
        <translation>Eine Präfixlänge, etwa /48, für den niedrigsten freien Block des Quellpools oder genau ein CIDR. AWS: NetmaskLength oder Cidr von ProvisionIpamPoolCidr.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>How far the step has come in AWS: to do, done, or left out. The plan keeps it; scripts lack only what is left out.</source>
        <translation>Wie weit der Schritt in AWS gediehen ist: offen, erledigt oder ausgelassen. Der Plan behält es; in Skripten fehlt nur, was ausgelassen ist.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The ticket or change that the step belongs to. It is a note of this plan, kept with the step.</source>
        <translation>Das Ticket oder der Change, zu dem der Schritt gehört. Es ist eine Notiz dieses Plans beim Schritt.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>What whoever carries the step out should know. It stays in the plan.</source>
        <translation>Was wissen sollte, wer den Schritt ausführt. Es bleibt im Plan.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The port of 127.0.0.1 that the rehearsal answers on; 0 takes one that is free. Other computers cannot reach it.</source>
        <translation>Der Port von 127.0.0.1, auf dem die Probe antwortet; 0 nimmt einen freien. Andere Rechner erreichen ihn nicht.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>A zone file with the TXT records of verification tokens, read in place of the DNS. Without it a DNS token proves nothing.</source>
        <translation>Eine Zonendatei mit den TXT-Einträgen der Verifizierungstoken, gelesen statt des DNS. Ohne sie weist ein DNS-Token nichts nach.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The ROAs that advertisable ranges are judged by: those of the Routing tab. AWS asks for one for each of its AS numbers.</source>
        <translation>Die ROAs, nach denen ankündbare Bereiche beurteilt werden: die des Reiters Routing. AWS verlangt eines für jede seiner AS-Nummern.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The account that the example calls as. It is the access key id: the rehearsal takes any twelve digits for that account.</source>
        <translation>Das Konto, als das das Beispiel aufruft. Es ist die Access Key ID: Die Probe nimmt zwölf Ziffern als dieses Konto.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Light, dark, or as the desktop has it. Reports and pictures are not touched by it.</source>
        <translation>Hell, dunkel oder wie der Desktop. Berichte und Bilder berührt es nicht.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The language of windows and messages. Exports, addresses and AWS&apos;s own words stay the same in all.</source>
        <translation>Die Sprache von Fenstern und Meldungen. Exporte, Adressen und die Wörter von AWS bleiben in allen gleich.</translation>
    </message>
</context>
<context>
    <name>cadastre::FilterLine</name>
    <message>
        <location filename="../ui/views/common/filterline.cpp" line="+55"/>
        <source>Saved filters</source>
        <translation>Gespeicherte Filter</translation>
    </message>
    <message>
        <location line="+21"/>
        <source>Offers for the filter</source>
        <translation>Angebote für den Filter</translation>
    </message>
    <message>
        <location line="+49"/>
        <source>Filter in “%1”</source>
        <translation>Nur „%1“ zeigen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Exclude “%1”</source>
        <translation>„%1“ ausschließen</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>%1 of %2 shown</source>
        <translation>%1 von %2 gezeigt</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>column %1: %2</source>
        <translation>Spalte %1: %2</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>incomplete: type on</source>
        <translation>unvollständig: weiterschreiben</translation>
    </message>
    <message>
        <location line="+48"/>
        <source>Save this filter…</source>
        <translation>Diesen Filter speichern…</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <location line="+31"/>
        <source>Save filter</source>
        <translation>Filter speichern</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Name of the filter “%1”</source>
        <translation>Name des Filters „%1“</translation>
    </message>
</context>
<context>
    <name>cadastre::FindingMenu</name>
    <message>
        <location filename="../ui/views/findings/findingmenu.cpp" line="+41"/>
        <source>Jump to it</source>
        <translation>Dorthin springen</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Copy text</source>
        <translation>Text kopieren</translation>
    </message>
</context>
<context>
    <name>cadastre::FindingsModel</name>
    <message>
        <location filename="../ui/models/findingsmodel.cpp" line="+86"/>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Object</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>CIDR</source>
        <translation>CIDR</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Fix</source>
        <translation>Behebung</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Owner</source>
        <translation>Eigentümer</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
</context>
<context>
    <name>cadastre::FindingsPanel</name>
    <message>
        <location filename="../ui/views/findings/findingspanel.cpp" line="+35"/>
        <source>Filter findings</source>
        <translation>Befunde filtern</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Nothing to report</source>
        <translation>Nichts zu melden</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <location line="+37"/>
        <source>filter, for example sev:error locale:us-east-1</source>
        <translation>Filter, zum Beispiel sev:error locale:us-east-1</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>filter: %1</source>
        <translation>Filter: %1</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>Show all findings</source>
        <translation>Alle Befunde zeigen</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>No finding matches the filter.</source>
        <translation>Kein Befund passt zum Filter.</translation>
    </message>
    <message>
        <location line="+65"/>
        <source>Export or print</source>
        <translation>Exportieren oder drucken</translation>
    </message>
</context>
<context>
    <name>cadastre::FixAllDialog</name>
    <message>
        <location filename="../ui/dialogs/fixalldialog.cpp" line="+30"/>
        <source>Fix all like this</source>
        <translation>Alle dieser Art beheben</translation>
    </message>
    <message>
        <location line="+0"/>
        <location line="+87"/>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <location line="-79"/>
        <source>Findings to fix</source>
        <translation>Zu behebende Befunde</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Object</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>CIDR</source>
        <translation>CIDR</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Fix</source>
        <translation>Behebung</translation>
    </message>
    <message>
        <location line="+47"/>
        <source>Nothing is left to fix.</source>
        <translation>Es bleibt nichts zu beheben.</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Tick at least one.</source>
        <translation>Mindestens einen ankreuzen.</translation>
    </message>
    <message numerus="yes">
        <location line="+24"/>
        <location line="+6"/>
        <source>Fix %n finding(s)</source>
        <translation>
            <numerusform>%n Befund beheben</numerusform>
            <numerusform>%n Befunde beheben</numerusform>
        </translation>
    </message>
    <message>
        <location line="+15"/>
        <source>It cannot be done in one step.</source>
        <translation>Es lässt sich nicht in einem Schritt tun.</translation>
    </message>
</context>
<context>
    <name>cadastre::FixDialog</name>
    <message>
        <location filename="../ui/dialogs/fixdialog.cpp" line="+21"/>
        <source>Fix a finding</source>
        <translation>Befund beheben</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>This finding is gone; somebody or something fixed it meanwhile.</source>
        <translation>Diesen Befund gibt es nicht mehr; er wurde inzwischen anderweitig behoben.</translation>
    </message>
    <message>
        <location line="+23"/>
        <source>This object was seen in AWS: the step is planned here. The finding closes when an import shows it.</source>
        <translation>Dieses Objekt wurde in AWS gesehen: Der Schritt wird hier geplant. Der Befund schließt sich, wenn ein Import die Behebung zeigt.</translation>
    </message>
    <message>
        <location line="+35"/>
        <source>&amp;Value of %1</source>
        <translation>&amp;Wert von %1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>asked for: %1</source>
        <translation>verlangt von: %1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Set tag</source>
        <translation>Tag setzen</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>not decided yet</source>
        <translation>noch nicht entschieden</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>AWS</source>
        <translation>AWS</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>my routers, over Direct Connect or VPN</source>
        <translation>meine Router, über Direct Connect oder VPN</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Who originates it</source>
        <translation>W&amp;er ist der Ursprung</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Decide</source>
        <translation>Entscheiden</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>/48 or a CIDR</source>
        <translation>/48 oder ein CIDR</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Provision</source>
        <translation>&amp;Bereitstellen</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>from the source pool by length, or exactly this block</source>
        <translation>aus dem Quellpool nach Länge, oder genau dieser Block</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Provision</source>
        <translation>Bereitstellen</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Moving live space is renumbering</source>
        <translation>Genutzten Adressraum zu verschieben heißt umnummerieren</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Associate a new CIDR from a pool whose rules it keeps, where nothing overlaps.</source>
        <translation>Ein neues CIDR aus einem Pool zuordnen, dessen Regeln es einhält und in dem sich nichts überlappt.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Import again: %1 closes when AWS no longer shows the old CIDR.</source>
        <translation>Erneut importieren: %1 schließt sich, sobald AWS das alte CIDR nicht mehr zeigt.</translation>
    </message>
    <message>
        <location line="-2"/>
        <source>Make new subnets in it and move what runs there.</source>
        <translation>Darin neue Subnetze anlegen und umziehen, was dort läuft.</translation>
    </message>
    <message>
        <location line="-21"/>
        <source>AWS needs Amazon’s ROAs and /48 blocks; your own routers need neither</source>
        <translation>AWS braucht Amazons ROAs und /48-Blöcke; eigene Router brauchen beides nicht</translation>
    </message>
    <message>
        <location line="+22"/>
        <source>Disassociate the old CIDR; a primary IPv4 CIDR cannot change, so such a VPC is made anew.</source>
        <translation>Die Zuordnung des alten CIDR aufheben; ein primäres IPv4-CIDR lässt sich nicht ändern, ein solches VPC wird daher neu angelegt.</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>No value is guessed for a tag.</source>
        <translation>Für ein Tag wird kein Wert geraten.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>A length or a CIDR is needed.</source>
        <translation>Eine Länge oder ein CIDR ist nötig.</translation>
    </message>
</context>
<context>
    <name>cadastre::Formatting</name>
    <message>
        <location filename="../ui/presentation/formatting.cpp" line="+108"/>
        <source>over 2^%1</source>
        <translation>über 2^%1</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1 d</source>
        <translation>%1 d</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>%1 VRPs, age not told</source>
        <translation>%1 VRPs, Alter nicht angegeben</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>%1 VRPs, %2 h old</source>
        <translation>%1 VRPs, %2 h alt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1 VRPs, %2 days old</source>
        <translation>%1 VRPs, %2 Tage alt</translation>
    </message>
</context>
<context>
    <name>cadastre::HandbookDialog</name>
    <message>
        <location filename="../ui/mainwindow/helpdialogs.cpp" line="-66"/>
        <source>Handbook</source>
        <translation>Handbuch</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Chapters</source>
        <translation>Kapitel</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Chapter</source>
        <translation>Kapitel</translation>
    </message>
</context>
<context>
    <name>cadastre::HistoryModel</name>
    <message>
        <location filename="../ui/models/historymodel.cpp" line="+68"/>
        <source>Time (UTC)</source>
        <translation>Zeit (UTC)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Revision</source>
        <translation>Revision</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Taken back by</source>
        <translation>Zurückgenommen durch</translation>
    </message>
    <message>
        <location line="+31"/>
        <source>%1 (taken back)</source>
        <translation>%1 (zurückgenommen)</translation>
    </message>
</context>
<context>
    <name>cadastre::HistoryPanel</name>
    <message>
        <location filename="../ui/views/history/historypanel.cpp" line="+25"/>
        <source>No history yet</source>
        <translation>Noch kein Verlauf</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>It starts with your first change.</source>
        <translation>Er beginnt mit der ersten Änderung.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <location line="+65"/>
        <source>Go back to this step</source>
        <translation>Zu diesem Schritt zurückgehen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Show the plan as of here</source>
        <translation>Plan mit diesem Stand zeigen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Take back this step alone</source>
        <translation>Nur diesen Schritt zurücknehmen</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Name this moment…</source>
        <translation>Diesen Moment benennen…</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Archive history up to here…</source>
        <translation>Verlauf bis hier archivieren…</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Export or print</source>
        <translation>Exportieren oder drucken</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
</context>
<context>
    <name>cadastre::HouseRuleDialog</name>
    <message>
        <location filename="../ui/dialogs/houseruledialog.cpp" line="+13"/>
        <source>House rule</source>
        <translation>Hausregel</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Add rule</source>
        <translation>Regel hinzufügen</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>every pool</source>
        <translation>jeder Pool</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>be there, with any value</source>
        <translation>vorhanden sein, mit beliebigem Wert</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>be one of the values</source>
        <translation>einer der Werte sein</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>match the expression</source>
        <translation>zum Ausdruck passen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Pool</source>
        <translation>&amp;Pool</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Tag &amp;key</source>
        <translation>Tag-&amp;Schlüssel</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Must</source>
        <translation>&amp;Muss</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>house rules only report; AWS’s pool rules refuse</source>
        <translation>Hausregeln melden nur; die Poolregeln von AWS lehnen ab</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Values</source>
        <translation>&amp;Werte</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>separated by commas</source>
        <translation>durch Kommas getrennt</translation>
    </message>
    <message>
        <location line="+24"/>
        <source>A name is needed.</source>
        <translation>Ein Name ist nötig.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A tag key is needed.</source>
        <translation>Ein Tag-Schlüssel ist nötig.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Values are needed.</source>
        <translation>Werte werden benötigt.</translation>
    </message>
</context>
<context>
    <name>cadastre::HouseRulesDialog</name>
    <message>
        <location filename="../ui/dialogs/houserulesdialog.cpp" line="+29"/>
        <location line="+12"/>
        <source>House rules</source>
        <translation>Hausregeln</translation>
    </message>
    <message>
        <location line="-9"/>
        <source>There is no house rule yet.</source>
        <translation>Es gibt noch keine Hausregel.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Add rule…</source>
        <translation>Regel &amp;hinzufügen…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Edit…</source>
        <translation>&amp;Bearbeiten…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Holds in</source>
        <translation>Gilt in</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Asks for</source>
        <translation>Verlangt</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>Rules of your own on tags: the audit reports what breaks them, AWS knows nothing of them.</source>
        <translation>Eigene Regeln zu Tags: Die Prüfung meldet, was gegen sie verstößt; AWS weiß nichts von ihnen.</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <location line="+27"/>
        <source>%1 with any value</source>
        <comment>tag key</comment>
        <translation>%1 mit beliebigem Wert</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1 is one of %2</source>
        <comment>tag key, values</comment>
        <translation>%1 ist eines von %2</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1 matches %2</source>
        <comment>tag key, regular expression</comment>
        <translation>%1 passt auf %2</translation>
    </message>
    <message>
        <location line="+20"/>
        <source>every pool</source>
        <translation>jeder Pool</translation>
    </message>
    <message>
        <location line="+23"/>
        <source>This plan is open for reading only.</source>
        <translation>Dieser Plan ist nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <location line="+19"/>
        <source>“%1” is removed; Undo brings it back.</source>
        <translation>„%1“ ist entfernt; Rückgängig holt sie zurück.</translation>
    </message>
</context>
<context>
    <name>cadastre::ImportDialog</name>
    <message>
        <location filename="../ui/dialogs/importdialog.cpp" line="+63"/>
        <location line="+40"/>
        <location line="+120"/>
        <location line="+7"/>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <location line="-139"/>
        <location line="+25"/>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <location line="-65"/>
        <source>answers of the AWS CLI</source>
        <translation>Antworten der AWS-CLI</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>a table that Cadastre wrote</source>
        <translation>eine Tabelle von Cadastre</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>prefixes of NetBox</source>
        <translation>Präfixe aus NetBox</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>any table of prefixes</source>
        <translation>irgendeine Tabelle mit Präfixen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>a Terraform state</source>
        <translation>ein Terraform-State</translation>
    </message>
    <message>
        <location line="+20"/>
        <source>Drop files here, type their paths above, or choose them</source>
        <translation>Dateien hierher ziehen, oben ihre Pfade eingeben oder sie auswählen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Answers of the AWS CLI, a plan as JSON, tables, a Terraform state, or a folder of them. Nothing is changed before you have seen what becomes of each record.</source>
        <translation>Antworten der AWS-CLI, ein Plan als JSON, Tabellen, ein Terraform-State oder ein Ordner davon. Nichts wird geändert, bevor Sie gesehen haben, was aus jedem Eintrag wird.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Save report…</source>
        <translation>Bericht speichern…</translation>
    </message>
    <message>
        <location line="+38"/>
        <source>answers of the AWS CLI, a plan as JSON, a table, a Terraform state</source>
        <translation>Antworten der AWS-CLI, ein Plan als JSON, eine Tabelle, ein Terraform-State</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>what it looks like</source>
        <translation>wonach sie aussehen</translation>
    </message>
    <message>
        <location line="+36"/>
        <source>Choose…</source>
        <translation>Auswählen…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Folder…</source>
        <translation>Ordner…</translation>
    </message>
    <message>
        <location line="-67"/>
        <source>a folder ACCOUNT/REGION/&lt;command&gt;.json says whose they are</source>
        <translation>ein Ordner ACCOUNT/REGION/&lt;command&gt;.json sagt, zu wem sie gehören</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Format</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Region</source>
        <translation>&amp;Region</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>for files that do not say it themselves</source>
        <translation>für Dateien, die es nicht selbst sagen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A&amp;ccount</source>
        <translation>&amp;Konto</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Pool</source>
        <translation>&amp;Pool</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Seen at</source>
        <translation>Ge&amp;sehen am</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>when AWS showed what the state holds; without it what comes in is planned</source>
        <translation>wann AWS gezeigt hat, was der State enthält; ohne das gilt es als geplant</translation>
    </message>
    <message>
        <location line="+77"/>
        <source>Choose files…</source>
        <translation>Dateien auswählen…</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Choose a folder…</source>
        <translation>Ordner wählen…</translation>
    </message>
    <message>
        <location line="-49"/>
        <source>The fate of each record as a table</source>
        <translation>Was aus jedem Datensatz wird, als Tabelle</translation>
    </message>
    <message>
        <location line="-27"/>
        <source>Records</source>
        <translation>Datensätze</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <location line="+105"/>
        <source>There is no such file.</source>
        <translation>Eine solche Datei gibt es nicht.</translation>
    </message>
    <message numerus="yes">
        <location line="+4"/>
        <source>Changing up to %n row(s)…</source>
        <translation>
            <numerusform>Bis zu %n Zeile wird geändert…</numerusform>
            <numerusform>Bis zu %n Zeilen werden geändert…</numerusform>
        </translation>
    </message>
    <message>
        <location line="+13"/>
        <source>JSON, tables and states (*.json *.csv *.tsv *.tfstate *.txt);;All files (*)</source>
        <translation>JSON, Tabellen und States (*.json *.csv *.tsv *.tfstate *.txt);;Alle Dateien (*)</translation>
    </message>
    <message>
        <location line="+19"/>
        <source>Save report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Tables (*.csv);;All files (*)</source>
        <translation>Tabellen (*.csv);;Alle Dateien (*)</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Report written to %1</source>
        <translation>Bericht geschrieben nach %1</translation>
    </message>
    <message>
        <location line="+93"/>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message numerus="yes">
        <location line="+27"/>
        <source>The history in the file (%n entry(s)) is not restored: this import is one entry here.</source>
        <translation>
            <numerusform>Der Verlauf in der Datei (%n Eintrag) wird nicht wiederhergestellt: Dieser Import ist hier ein Eintrag.</numerusform>
            <numerusform>Der Verlauf in der Datei (%n Einträge) wird nicht wiederhergestellt: Dieser Import ist hier ein Eintrag.</numerusform>
        </translation>
    </message>
    <message>
        <location line="+63"/>
        <source>The file says what this plan says already.</source>
        <translation>Die Datei sagt, was dieser Plan bereits sagt.</translation>
    </message>
    <message numerus="yes">
        <location line="+1"/>
        <source>%n row(s) of this plan would change to what the file says; one undo takes it back.</source>
        <translation>
            <numerusform>%n Zeile dieses Plans würde sich auf den Stand der Datei ändern; einmal Rückgängig nimmt es zurück.</numerusform>
            <numerusform>%n Zeilen dieses Plans würden sich auf den Stand der Datei ändern; einmal Rückgängig nimmt es zurück.</numerusform>
        </translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Replace with the file</source>
        <translation>Durch die Datei ersetzen</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>%1 records · %2 new · %3 updated · %4 unchanged · %5 conflicts · %6 refused · %7 need an answer</source>
        <translation>%1 Datensätze · %2 neu · %3 aktualisiert · %4 unverändert · %5 Konflikte · %6 abgelehnt · %7 brauchen eine Antwort</translation>
    </message>
    <message>
        <location line="+9"/>
        <source> · %1 stay planned to go</source>
        <translation> · %1 bleiben zur Entfernung geplant</translation>
    </message>
    <message>
        <location line="+2"/>
        <source> · %1 left out</source>
        <translation> · %1 ausgelassen</translation>
    </message>
    <message numerus="yes">
        <location line="+3"/>
        <source>Import %n record(s)</source>
        <translation>
            <numerusform>%n Datensatz importieren</numerusform>
            <numerusform>%n Datensätze importieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+5"/>
        <source>%n record(s) stay out.</source>
        <translation>
            <numerusform>%n Datensatz bleibt außen vor.</numerusform>
            <numerusform>%n Datensätze bleiben außen vor.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cadastre::ImportDiscoveredDialog</name>
    <message>
        <location filename="../ui/dialogs/importdiscovereddialog.cpp" line="+22"/>
        <source>Import what was discovered</source>
        <translation>Entdecktes importieren</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>every pool that has auto-import on</source>
        <translation>jeder Pool mit eingeschaltetem Auto-Import</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>&amp;Into</source>
        <translation>&amp;In</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>VPCs that were found in accounts and lie in the pool become its allocations. AWS takes them even when they break the pool’s rules, and calls them noncompliant.</source>
        <translation>VPCs, die in Konten gefunden wurden und im Pool liegen, werden dessen Zuteilungen. AWS nimmt sie auch, wenn sie gegen die Poolregeln verstoßen, und nennt sie nicht konform (noncompliant).</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Auto-import is a setting of the pool, in its tab Rules.</source>
        <translation>Der Auto-Import ist eine Einstellung des Pools, auf dessen Reiter Regeln.</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>No pool has auto-import on; it is set in the tab Rules of a pool.</source>
        <translation>Kein Pool hat den Auto-Import eingeschaltet; das geschieht auf dem Reiter Regeln eines Pools.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>There is nothing to take: no discovered VPC lies there that is not allocated already.</source>
        <translation>Es gibt nichts zu übernehmen: Dort liegt keine entdeckte VPC, die nicht schon zugeteilt ist.</translation>
    </message>
    <message>
        <location line="+27"/>
        <source>%1, %2, into %3: noncompliant</source>
        <comment>VPC, CIDR, pool</comment>
        <translation>%1, %2, in %3: nicht konform</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1, %2, into %3</source>
        <comment>VPC, CIDR, pool</comment>
        <translation>%1, %2, in %3</translation>
    </message>
    <message numerus="yes">
        <location line="+3"/>
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1, %2.</source>
        <comment>VPCs, noncompliant ones</comment>
        <translation>%1, %2.</translation>
    </message>
    <message numerus="yes">
        <location line="+1"/>
        <source>%n VPC(s) taken</source>
        <translation>
            <numerusform>%n VPC übernommen</numerusform>
            <numerusform>%n VPCs übernommen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+1"/>
        <source>%n noncompliant</source>
        <translation>
            <numerusform>%n nicht konform</numerusform>
            <numerusform>%n nicht konform</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cadastre::Inspector</name>
    <message>
        <location filename="../ui/views/inspector/inspectorproofs.cpp" line="+40"/>
        <source>Checked</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>From</source>
        <translation>Aus</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Record</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Valid until</source>
        <translation>Gültig bis</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Message until</source>
        <translation>Nachricht bis</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>ROAs from</source>
        <translation>ROAs aus</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Doubt</source>
        <translation>Zweifel</translation>
    </message>
    <message>
        <location line="+59"/>
        <source>IPAM</source>
        <translation>IPAM</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>CIDR</source>
        <translation>CIDR</translation>
    </message>
    <message>
        <location filename="../ui/views/inspector/inspector.cpp" line="+47"/>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <location line="+77"/>
        <source>Select a pool, a block or a finding to see what is known of it.</source>
        <translation>Einen Pool, einen Block oder einen Befund auswählen, um zu sehen, was darüber bekannt ist.</translation>
    </message>
    <message>
        <location line="+27"/>
        <location line="+117"/>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <location line="-114"/>
        <source>Basis</source>
        <translation>Grundlage</translation>
    </message>
    <message>
        <location line="+10"/>
        <location line="+47"/>
        <location line="+118"/>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <location line="-164"/>
        <source>Locale (Region)</source>
        <translation>Locale (Region)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Depth</source>
        <translation>Tiefe</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>%1 of 10</source>
        <translation>%1 von 10</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Allocated</source>
        <translation>Zugeteilt</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Assigned</source>
        <translation>Belegt</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>%1, of which %2 reserved</source>
        <translation>%1, davon %2 reserviert</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Available</source>
        <translation>Frei</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Room</source>
        <translation>Platz</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Strategy</source>
        <translation>Strategie</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Refill</source>
        <translation>Nachfüllen</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>/%1 below %2 %</source>
        <translation>/%1 unter %2 %</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>given by AWS when created</source>
        <translation>wird von AWS beim Anlegen vergeben</translation>
    </message>
    <message>
        <location filename="../ui/views/inspector/inspectorproofs.cpp" line="-60"/>
        <source>a /%1</source>
        <translation>ein /%1</translation>
    </message>
    <message>
        <location filename="../ui/views/inspector/inspector.cpp" line="+15"/>
        <location line="+37"/>
        <location line="+46"/>
        <location filename="../ui/views/inspector/inspectorproofs.cpp" line="+2"/>
        <source>Pool</source>
        <translation>Pool</translation>
    </message>
    <message>
        <location filename="../ui/views/inspector/inspectorproofs.cpp" line="+1"/>
        <location line="+49"/>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <location line="-47"/>
        <location line="+50"/>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <location line="-48"/>
        <location line="+49"/>
        <source>Evidence</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <location line="-46"/>
        <source>Advertising</source>
        <translation>Ankündigung</translation>
    </message>
    <message>
        <location filename="../ui/views/inspector/inspector.cpp" line="-79"/>
        <location line="+34"/>
        <location filename="../ui/views/inspector/inspectorproofs.cpp" line="+7"/>
        <location line="+44"/>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <location filename="../ui/views/inspector/inspectorproofs.cpp" line="-38"/>
        <location line="+43"/>
        <source>Check the proof again…</source>
        <translation>Nachweis erneut prüfen…</translation>
    </message>
    <message>
        <location filename="../ui/views/inspector/inspector.cpp" line="-37"/>
        <location line="+123"/>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <location line="-123"/>
        <source>manual (custom)</source>
        <translation>manuell (custom)</translation>
    </message>
    <message>
        <location line="+5"/>
        <location line="+41"/>
        <source>Frees at</source>
        <translation>Wird frei am</translation>
    </message>
    <message>
        <location line="-36"/>
        <source>Describe…</source>
        <translation>Beschreiben…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Release</source>
        <translation>Zurückgeben</translation>
    </message>
    <message>
        <location line="+19"/>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>IPv4</source>
        <translation>IPv4</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>IPv6</source>
        <translation>IPv6</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Compliance</source>
        <translation>Konformität</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Overlap</source>
        <translation>Überlappung</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>none in what was seen</source>
        <translation>keine in dem, was gesehen wurde</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Subnets cover</source>
        <translation>In Subnetzen</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>New subnet…</source>
        <translation>Neues Subnetz…</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Add a CIDR to the VPC…</source>
        <translation>CIDR zur VPC hinzufügen…</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>VPCs</source>
        <translation>VPCs</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>With</source>
        <translation>Mit</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Permission</source>
        <translation>Berechtigung</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Scope</source>
        <translation>Scope</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>ASN</source>
        <translation>ASN</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Owner</source>
        <translation>Eigentümer</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Edit…</source>
        <translation>Bearbeiten…</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Kept</source>
        <translation>Gehalten</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>in this plan only</source>
        <translation>nur in diesem Plan</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>held in AWS</source>
        <translation>in AWS gehalten</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Free it</source>
        <translation>Frei machen</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>Pools</source>
        <translation>Pools</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>External authority</source>
        <translation>Herkunft außerhalb von AWS</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Compliant</source>
        <translation>Konform</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Noncompliant</source>
        <translation>Nicht konform</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Unmanaged</source>
        <translation>Nicht verwaltet</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Overlapping</source>
        <translation>Überlappend</translation>
    </message>
    <message>
        <location line="+17"/>
        <source>Edit tags…</source>
        <translation>Tags bearbeiten…</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>%1, required</source>
        <translation>%1, erforderlich</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>missing: %1 asks for %2</source>
        <translation>fehlt: %1 verlangt %2</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <location line="+24"/>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Reading the history…</source>
        <translation>Der Verlauf wird gelesen…</translation>
    </message>
</context>
<context>
    <name>cadastre::IpamDialog</name>
    <message>
        <location filename="../ui/dialogs/ipamdialog.cpp" line="-328"/>
        <source>Edit IPAM</source>
        <translation>IPAM bearbeiten</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>New IPAM</source>
        <translation>Neues IPAM</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Create IPAM</source>
        <translation>IPAM anlegen</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Free</source>
        <translation>Free</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Advanced</source>
        <translation>Advanced</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The IPAM’s owner</source>
        <translation>Besitzer des IPAM</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Each resource’s owner</source>
        <translation>Besitzer der Ressource</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Global unicast IPv6 in private scopes</source>
        <translation>&amp;Global-Unicast-IPv6 in privaten Scopes</translation>
    </message>
    <message>
        <location line="+5"/>
        <location line="+156"/>
        <source>Edit IPAM %1</source>
        <translation>IPAM %1 bearbeiten</translation>
    </message>
    <message>
        <location line="-112"/>
        <source>O&amp;wner account</source>
        <translation>E&amp;igentümerkonto</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The account that owns the IPAM, usually the delegated administrator. Everybody else draws from its pools through shares.</source>
        <translation>Das Konto, dem das IPAM gehört, meist der delegierte Administrator. Alle anderen beziehen über Freigaben aus seinen Pools.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>&amp;Home Region</source>
        <translation>&amp;Heimatregion</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Where the IPAM lives; it cannot be changed later.</source>
        <translation>Wo das IPAM lebt; lässt sich später nicht ändern.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>An account has one IPAM in a Region at most.</source>
        <translation>Ein Konto hat in einer Region höchstens ein IPAM.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>AWS keeps it as the tag Name.</source>
        <translation>AWS führt ihn als Tag Name.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Description</source>
        <translation>&amp;Beschreibung</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Tier</source>
        <translation>&amp;Tier</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>What the Free tier lacks must not be in use: pools in private scopes, further scopes, Regions beside the home Region, other accounts.</source>
        <translation>Was dem Free Tier fehlt, darf nicht in Gebrauch sein: Pools in privaten Scopes, weitere Scopes, Regionen neben der Heimatregion, andere Konten.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>&amp;Charged to</source>
        <translation>Be&amp;rechnet an</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Who pays for active addresses in the advanced tier. It changes nothing else in the plan.</source>
        <translation>Wer im Advanced Tier für aktive Adressen zahlt. Sonst ändert es im Plan nichts.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Private space</source>
        <translation>Privater Raum</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Lets pools of private scopes hold IPv6 space that is routable on the Internet, and is not announced there.</source>
        <translation>Erlaubt Pools privater Scopes IPv6-Raum, der im Internet routbar ist und dort nicht angekündigt wird.</translation>
    </message>
    <message>
        <location line="+23"/>
        <source>Free: pools of the public scope only, in the home Region, for its own account.</source>
        <translation>Free: nur Pools des öffentlichen Scopes, in der Heimatregion, für das eigene Konto.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Advanced: private scopes, every operating Region, other accounts; AWS charges for active addresses.</source>
        <translation>Advanced: private Scopes, jede Betriebsregion, andere Konten; AWS berechnet aktive Adressen.</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>This IPAM is no longer in the plan.</source>
        <translation>Dieses IPAM ist nicht mehr im Plan.</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>An IPAM needs a home Region.</source>
        <translation>Ein IPAM braucht eine Heimatregion.</translation>
    </message>
    <message>
        <location line="+45"/>
        <source>Nothing is changed yet.</source>
        <translation>Noch ist nichts geändert.</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>Its private scopes may hold global unicast IPv6 space.</source>
        <translation>Seine privaten Scopes dürfen Global-Unicast-IPv6-Raum halten.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Its private scopes may hold no global unicast IPv6 space.</source>
        <translation>Seine privaten Scopes dürfen keinen Global-Unicast-IPv6-Raum halten.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>AWS charges the IPAM’s owner.</source>
        <translation>AWS berechnet es dem Besitzer des IPAM.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>AWS charges each resource’s owner.</source>
        <translation>AWS berechnet es dem Besitzer der jeweiligen Ressource.</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>An IPAM in %1, with a public and a private scope, both empty.</source>
        <translation>Ein IPAM in %1 mit einem öffentlichen und einem privaten Scope, beide leer.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>It operates in %1.</source>
        <translation>Es arbeitet in %1.</translation>
    </message>
    <message numerus="yes">
        <location line="+11"/>
        <source>It watches %n CIDR(s) of resources that are in the plan.</source>
        <translation>
            <numerusform>Es beobachtet %n CIDR von Ressourcen, die im Plan sind.</numerusform>
            <numerusform>Es beobachtet %n CIDRs von Ressourcen, die im Plan sind.</numerusform>
        </translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The IPAM has no description.</source>
        <translation>Das IPAM hat keine Beschreibung.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The IPAM has another description.</source>
        <translation>Das IPAM hat eine andere Beschreibung.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>The IPAM operates in %1, too.</source>
        <translation>Das IPAM arbeitet auch in %1.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The IPAM no longer operates in %1.</source>
        <translation>Das IPAM arbeitet nicht mehr in %1.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The IPAM has no name.</source>
        <translation>Das IPAM hat keinen Namen.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The IPAM is called “%1”.</source>
        <translation>Das IPAM heißt „%1“.</translation>
    </message>
</context>
<context>
    <name>cadastre::KeysDialog</name>
    <message>
        <location filename="../ui/mainwindow/helpdialogs.cpp" line="-47"/>
        <location line="+22"/>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <location line="-19"/>
        <source>Key</source>
        <translation>Taste</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>What it does</source>
        <translation>Was sie tut</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Explanation</source>
        <translation>Erklärung</translation>
    </message>
    <message>
        <location line="+13"/>
        <location line="+1"/>
        <source>Filter keys</source>
        <translation>Tasten filtern</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>Keys can be changed in the preferences.</source>
        <translation>Tasten lassen sich in den Einstellungen ändern.</translation>
    </message>
</context>
<context>
    <name>cadastre::LayerWords</name>
    <message>
        <location filename="../ui/views/map/maplayer.cpp" line="+139"/>
        <source>no owner</source>
        <translation>kein Eigentümer</translation>
    </message>
    <message>
        <location line="-56"/>
        <source>outside AWS</source>
        <translation>außerhalb von AWS</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>no Region</source>
        <translation>keine Region</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>no tag Environment</source>
        <translation>kein Tag Environment</translation>
    </message>
    <message>
        <location line="+5"/>
        <location line="+10"/>
        <source>not judged (manual, sub-pool)</source>
        <translation>nicht beurteilt (von Hand, Unterpool)</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>age not known</source>
        <translation>Alter unbekannt</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>under 30 days</source>
        <translation>unter 30 Tagen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>30 to 180 days</source>
        <translation>30 bis 180 Tage</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>180 days to a year</source>
        <translation>180 Tage bis ein Jahr</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>over a year</source>
        <translation>über ein Jahr</translation>
    </message>
    <message>
        <location line="+30"/>
        <source>not advertised</source>
        <translation>nicht angekündigt</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>route is valid</source>
        <translation>Route ist gültig</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>route is invalid</source>
        <translation>Route ist ungültig</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>no ROA covers it</source>
        <translation>kein ROA deckt es ab</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>no VRPs to judge by</source>
        <translation>keine VRPs zum Beurteilen</translation>
    </message>
    <message>
        <location line="+78"/>
        <source>others (%1)</source>
        <translation>andere (%1)</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>Colour by state</source>
        <translation>Farbe nach Zustand</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Colour by owner</source>
        <translation>Farbe nach Eigentümer</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Colour by Region</source>
        <translation>Farbe nach Region</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Colour by tag Environment</source>
        <translation>Farbe nach Tag Environment</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Colour by compliance</source>
        <translation>Farbe nach Konformität</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Colour by route validity</source>
        <translation>Farbe nach Routengültigkeit</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Colour by age</source>
        <translation>Farbe nach Alter</translation>
    </message>
    <message>
        <location line="+32"/>
        <source>several in one cell</source>
        <translation>mehrere in einer Zelle</translation>
    </message>
</context>
<context>
    <name>cadastre::Legend</name>
    <message>
        <location filename="../ui/views/common/legend.cpp" line="+140"/>
        <source>Allocated (to sub-pools)</source>
        <translation>Zugeteilt (an Unterpools)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Assigned (VPCs, manual)</source>
        <translation>Belegt (VPCs, manuell)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Reserved for growth</source>
        <translation>Für Wachstum reserviert</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Available</source>
        <translation>Frei</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Overlap</source>
        <translation>Überlappung</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Unmanaged</source>
        <translation>Nicht verwaltet</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Ignored</source>
        <translation>Ignoriert</translation>
    </message>
</context>
<context>
    <name>cadastre::LogPanel</name>
    <message>
        <location filename="../ui/mainwindow/logpanel.cpp" line="+37"/>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Detail</source>
        <translation>Einzelheit</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Nothing happened in this window yet.</source>
        <translation>In diesem Fenster ist noch nichts geschehen.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Steps, refusals and audits are listed here as they come.</source>
        <translation>Schritte, Ablehnungen und Prüfungen werden hier fortlaufend aufgeführt.</translation>
    </message>
    <message>
        <location line="+32"/>
        <source>%1: %2</source>
        <comment>severity: message</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>cadastre::MainWindow</name>
    <message>
        <location filename="../ui/mainwindow/mainwindow.cpp" line="+91"/>
        <source>Main</source>
        <translation>Hauptleiste</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <location line="+35"/>
        <source>New pool</source>
        <translation>Neuer Pool</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Provision</source>
        <translation>Bereitstellen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Allocate VPC</source>
        <translation>VPC zuteilen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Advertise</source>
        <translation>Ankündigen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Share</source>
        <translation>Freigeben</translation>
    </message>
    <message>
        <location line="+87"/>
        <source>This plan is open read-only: the file cannot be written. Save as… makes a copy that can.</source>
        <translation>Dieser Plan ist schreibgeschützt geöffnet: Die Datei kann nicht geschrieben werden. „Speichern unter…“ legt eine beschreibbare Kopie an.</translation>
    </message>
    <message>
        <location line="+53"/>
        <source>This build has no charts.</source>
        <translation>Dieser Build enthält keine Diagramme.</translation>
    </message>
    <message>
        <location line="+65"/>
        <source>Cadastre</source>
        <translation>Cadastre</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Untitled</source>
        <translation>Unbenannt</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1 (rehearsal)</source>
        <comment>window title: a copy of this plan</comment>
        <translation>%1 (Probe)</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1 (as of %2)</source>
        <comment>window title: a plan as it was</comment>
        <translation>%1 (Stand %2)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1[*] — Cadastre</source>
        <comment>window title: plan</comment>
        <translation>%1[*] — Cadastre</translation>
    </message>
    <message>
        <location line="+81"/>
        <source>Open or create a plan first; then drop files to import into it.</source>
        <translation>Zuerst einen Plan öffnen oder anlegen; dann Dateien ablegen, um sie darin zu importieren.</translation>
    </message>
    <message>
        <location filename="../ui/mainwindow/mainwindowactions.cpp" line="+131"/>
        <source>Open VRPs</source>
        <translation>VRPs öffnen</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>VRPs (*.json *.csv);;All files (*)</source>
        <translation>VRPs (*.json *.csv);;Alle Dateien (*)</translation>
    </message>
    <message>
        <location line="+50"/>
        <source>No plan is open</source>
        <translation>Es ist kein Plan geöffnet</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>This plan is open read-only</source>
        <translation>Dieser Plan ist schreibgeschützt geöffnet</translation>
    </message>
    <message>
        <location line="+6"/>
        <location line="+3"/>
        <location line="+13"/>
        <location line="+10"/>
        <source>Select a pool first</source>
        <translation>Zuerst einen Pool auswählen</translation>
    </message>
    <message>
        <location line="-24"/>
        <source>This pool has no CIDR to draw</source>
        <translation>Dieser Pool hat kein CIDR, das sich zeichnen ließe</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>This plan has no IPAM yet</source>
        <translation>Dieser Plan hat noch kein IPAM</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Select a VPC first</source>
        <translation>Zuerst eine VPC auswählen</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>This pool has no refill policy; it is set in the tab Rules</source>
        <translation>Dieser Pool hat keine Nachfüllregel; sie wird auf dem Reiter Regeln gesetzt</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>No pool has auto-import on; it is set in the tab Rules</source>
        <translation>Kein Pool hat den Auto-Import eingeschaltet; das geschieht auf dem Reiter Regeln</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>This pool is not publicly advertisable; that was chosen when it was made</source>
        <translation>Dieser Pool ist nicht öffentlich ankündbar; das wurde beim Anlegen so gewählt</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>There is nothing to undo</source>
        <translation>Es gibt nichts rückgängig zu machen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>There is nothing to redo</source>
        <translation>Es gibt nichts zu wiederholen</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>The rehearsal is on already</source>
        <translation>Die Probe läuft schon</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>This build cannot listen</source>
        <translation>Diese Ausgabe des Programms kann nicht lauschen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The rehearsal is off</source>
        <translation>Es läuft keine Probe</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>You have not been anywhere before</source>
        <translation>Es gibt keinen früheren Ort</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>You are at the newest place</source>
        <translation>Das ist bereits der neueste Ort</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A scope lies in nothing</source>
        <translation>Ein Scope liegt in nichts</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>There are no findings</source>
        <translation>Es gibt keine Befunde</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Nothing that is selected has a finding; F8 goes to the next</source>
        <translation>Nichts Ausgewähltes hat einen Befund; F8 geht zum nächsten</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>There is no ready way out of this finding</source>
        <translation>Für diesen Befund gibt es keinen fertigen Ausweg</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>Undone: %1</source>
        <translation>Rückgängig gemacht: %1</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Done again: %1</source>
        <translation>Wiederholt: %1</translation>
    </message>
    <message>
        <location line="+30"/>
        <source>%1 %2: %3</source>
        <comment>rule, name, sentence</comment>
        <translation>%1 %2: %3</translation>
    </message>
    <message>
        <location filename="../ui/mainwindow/mainwindowrequests.cpp" line="+141"/>
        <source>Done: %1</source>
        <translation>Erledigt: %1</translation>
    </message>
    <message>
        <location filename="../ui/mainwindow/mainwindowactions.cpp" line="+54"/>
        <source>Select a pool, an allocation or another object first.</source>
        <translation>Zuerst einen Pool, eine Zuteilung oder ein anderes Objekt auswählen.</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>What is selected has no CIDR.</source>
        <translation>Das Ausgewählte hat kein CIDR.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Copied %1</source>
        <translation>%1 kopiert</translation>
    </message>
    <message>
        <location filename="../ui/mainwindow/mainwindowdocuments.cpp" line="+98"/>
        <source>Opening %1…</source>
        <translation>%1 wird geöffnet…</translation>
    </message>
    <message>
        <location line="+60"/>
        <source>This is a copy of an example. Try anything; Save as… keeps it.</source>
        <translation>Das ist die Kopie eines Beispiels. Alles darf ausprobiert werden; „Speichern unter…“ behält sie.</translation>
    </message>
    <message>
        <location line="+57"/>
        <source>Open plan</source>
        <translation>Plan öffnen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Plans (*.cadastre);;All files (*)</source>
        <translation>Pläne (*.cadastre);;Alle Dateien (*)</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Save plan as</source>
        <translation>Plan speichern unter</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Plans (*.cadastre)</source>
        <translation>Pläne (*.cadastre)</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Saved as %1</source>
        <translation>Gespeichert als %1</translation>
    </message>
    <message>
        <location line="+53"/>
        <source>%1: the file is gone</source>
        <translation>%1: Die Datei ist nicht mehr da</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>No plan was opened yet</source>
        <translation>Es wurde noch kein Plan geöffnet</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Remove what is gone</source>
        <translation>Nicht mehr Vorhandenes entfernen</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Clear list</source>
        <translation>Liste leeren</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>Save audit report</source>
        <translation>Prüfbericht speichern</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>PDF (*.pdf);;HTML (*.html)</source>
        <translation>PDF (*.pdf);;HTML (*.html)</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Report written to %1</source>
        <translation>Bericht geschrieben nach %1</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Audit report</source>
        <translation>Prüfbericht</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>Export map</source>
        <translation>Karte exportieren</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Map written to %1</source>
        <translation>Karte nach %1 geschrieben</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>Map of %1</source>
        <translation>Karte von %1</translation>
    </message>
    <message>
        <location line="+28"/>
        <source>This view shows no table and no chart.</source>
        <translation>Diese Ansicht zeigt weder eine Tabelle noch ein Diagramm.</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>Nothing here can be printed.</source>
        <translation>Hier ist nichts zu drucken.</translation>
    </message>
    <message>
        <location filename="../ui/mainwindow/mainwindowlayout.cpp" line="+63"/>
        <source>Pools, accounts and Regions</source>
        <translation>Pools, Konten und Regionen</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+3"/>
        <location line="+17"/>
        <location line="+83"/>
        <location line="+3"/>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <location line="-105"/>
        <source>Findings, history and log</source>
        <translation>Befunde, Verlauf und Protokoll</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+14"/>
        <source>Pools</source>
        <translation>Pools</translation>
    </message>
    <message>
        <location line="-12"/>
        <location line="+17"/>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <location line="-4"/>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Regions</source>
        <translation>Regionen</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <location filename="../ui/mainwindow/mainwindowrequests.cpp" line="-74"/>
        <source>This is how the plan was: nothing can be changed here.</source>
        <translation>So war der Plan: Hier lässt sich nichts ändern.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>This plan has no IPAM yet. Scopes come with one, and pools lie in scopes.</source>
        <translation>Dieser Plan hat noch kein IPAM. Mit ihm kommen Scopes, und in Scopes liegen Pools.</translation>
    </message>
    <message>
        <location line="+17"/>
        <source>Continue draft</source>
        <translation>Entwurf fortsetzen</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>The draft of “%1” is kept.</source>
        <translation>Der Entwurf von „%1“ ist aufgehoben.</translation>
    </message>
    <message>
        <location line="+34"/>
        <source>This form is not part of this build.</source>
        <translation>Dieses Formular ist nicht Teil dieses Builds.</translation>
    </message>
    <message>
        <location line="+30"/>
        <source>Delete it with all that is in it</source>
        <translation>Mit allem Inhalt löschen</translation>
    </message>
    <message>
        <location line="+19"/>
        <source>Nothing to refill: as much is left in this pool as its policy asks for.</source>
        <translation>Nichts nachzufüllen: In diesem Pool ist so viel übrig, wie seine Regel verlangt.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Select a scope, a pool, a VPC or an account to rename it.</source>
        <translation>Zum Umbenennen einen Scope, einen Pool, ein VPC oder ein Konto auswählen.</translation>
    </message>
    <message>
        <location filename="../ui/mainwindow/mainwindowrehearsal.cpp" line="+24"/>
        <source>Rehearsal</source>
        <translation>Probe</translation>
    </message>
    <message>
        <location line="+24"/>
        <source>Show requests</source>
        <translation>Anfragen zeigen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Stop</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>Rehearsal is on: %1 acts on this plan</source>
        <translation>Probe läuft: %1 wirkt auf diesen Plan</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Rehearsal is on: %1 acts on this copy of %2</source>
        <translation>Probe läuft: %1 wirkt auf diese Kopie von %2</translation>
    </message>
    <message>
        <location line="+45"/>
        <source>The rehearsal has a window of its own; it acts on a copy, and this plan stays as it is.</source>
        <translation>Die Probe hat ein eigenes Fenster; sie wirkt auf eine Kopie, und dieser Plan bleibt, wie er ist.</translation>
    </message>
    <message>
        <location filename="../ui/mainwindow/mainwindowpast.cpp" line="+44"/>
        <source>Back to the plan of today</source>
        <translation>Zurück zum heutigen Plan</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Closes this window</source>
        <translation>Schließt dieses Fenster</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>The plan as of %1, after “%2”. For reading only.</source>
        <translation>Der Plan mit Stand %1, nach „%2“. Nur zum Lesen.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The plan as of %1, before the first step. For reading only.</source>
        <translation>Der Plan mit Stand %1, vor dem ersten Schritt. Nur zum Lesen.</translation>
    </message>
</context>
<context>
    <name>cadastre::MapPrint</name>
    <message>
        <location filename="../ui/views/map/mapprint.cpp" line="+309"/>
        <source>Map of %1</source>
        <translation>Karte von %1</translation>
    </message>
</context>
<context>
    <name>cadastre::MapTab</name>
    <message>
        <location filename="../ui/views/map/hexgrid.cpp" line="+205"/>
        <source>allocated to a sub-pool</source>
        <translation>einem Unterpool zugeteilt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>assigned</source>
        <translation>belegt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>reserved for growth</source>
        <translation>für Wachstum reserviert</translation>
    </message>
    <message>
        <location line="+1"/>
        <location filename="../ui/views/map/maptab.cpp" line="+238"/>
        <source>available</source>
        <translation>frei</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>overlap</source>
        <translation>Überlappung</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>used, unmanaged</source>
        <translation>genutzt, nicht verwaltet</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>ignored</source>
        <translation>ignoriert</translation>
    </message>
    <message>
        <location line="+155"/>
        <source>%1 in use, %2 blocks</source>
        <translation>%1 genutzt, %2 Blöcke</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>next by strategy</source>
        <translation>nächster nach Strategie</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>would be handed out next although it is in use</source>
        <translation>würde als Nächstes vergeben, obwohl er in Gebrauch ist</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>against AWS: %1</source>
        <translation>gegenüber AWS: %1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>has a finding</source>
        <translation>hat einen Befund</translation>
    </message>
    <message>
        <location line="+25"/>
        <source>%1 more</source>
        <translation>%1 weitere</translation>
    </message>
    <message>
        <location line="+58"/>
        <source>%1 free</source>
        <translation>%1 frei</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>free</source>
        <translation>frei</translation>
    </message>
    <message>
        <location filename="../ui/views/map/maptab.cpp" line="-199"/>
        <source>No space to show</source>
        <translation>Kein Adressraum zum Anzeigen</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Against AWS</source>
        <translation>Gegenüber AWS</translation>
    </message>
    <message>
        <location line="+4"/>
        <location line="+26"/>
        <source>Address map</source>
        <translation>Adresskarte</translation>
    </message>
    <message>
        <location line="+20"/>
        <location line="+52"/>
        <source>Room left</source>
        <translation>Restplatz</translation>
    </message>
    <message>
        <location line="-95"/>
        <location line="+205"/>
        <source>Provision a CIDR…</source>
        <translation>CIDR bereitstellen…</translation>
    </message>
    <message>
        <location line="-207"/>
        <source>Neighbours in the source pool</source>
        <translation>Nachbarn im Quellpool</translation>
    </message>
    <message>
        <location line="+53"/>
        <source>Click on a length: the map goes to where the next block of it would be.</source>
        <translation>Klick auf eine Länge: Die Karte geht dorthin, wo der nächste Block dieser Länge läge.</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>What the colours of the map tell</source>
        <translation>Was die Farben der Karte zeigen</translation>
    </message>
    <message>
        <location line="+34"/>
        <source>Legend</source>
        <translation>Legende</translation>
    </message>
    <message>
        <location line="+86"/>
        <source>nothing of it is available</source>
        <translation>nichts davon ist verfügbar</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1 of %2 available</source>
        <translation>%1 von %2 verfügbar</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1, %2 × /%3, %4</source>
        <comment>block, count, length, state</comment>
        <translation>%1, %2 × /%3, %4</translation>
    </message>
    <message>
        <location line="+17"/>
        <source>This pool holds no CIDR yet</source>
        <translation>Dieser Pool enthält noch kein CIDR</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>No pool is selected</source>
        <translation>Es ist kein Pool ausgewählt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Nothing can be handed out until space is provisioned to it.</source>
        <translation>Nichts kann vergeben werden, bis ihm Adressraum bereitgestellt ist.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Select a pool on the left to see its space digit by digit.</source>
        <translation>Links einen Pool auswählen, um seinen Adressraum Stelle für Stelle zu sehen.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>New pool…</source>
        <translation>Neuer Pool…</translation>
    </message>
    <message>
        <location filename="../ui/views/map/mapprint.cpp" line="-93"/>
        <location filename="../ui/views/map/maptab.cpp" line="+11"/>
        <source>one cell = one /%1</source>
        <translation>eine Zelle = ein /%1</translation>
    </message>
    <message>
        <location filename="../ui/views/map/maptab.cpp" line="+4"/>
        <source>Arrows move, digits jump, Enter allocates free space or looks inside, Backspace goes out.</source>
        <translation>Pfeile bewegen, Ziffern springen, Eingabe teilt Freies zu oder schaut hinein, Rücktaste geht hinaus.</translation>
    </message>
    <message>
        <location line="+19"/>
        <source>Selected</source>
        <translation>Ausgewählt</translation>
    </message>
    <message>
        <location filename="../ui/views/map/maplayer.cpp" line="+42"/>
        <source>several in one cell</source>
        <translation>mehrere in einer Zelle</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Next by strategy</source>
        <translation>Nächster nach Strategie</translation>
    </message>
    <message>
        <location filename="../ui/views/map/maptab.cpp" line="+30"/>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <location line="+23"/>
        <source>No /%1 is free that nobody uses and no reserve keeps.</source>
        <translation>Kein /%1 ist frei, das niemand nutzt und keine Reserve freihält.</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>The next /%1: %2</source>
        <translation>Das nächste /%1: %2</translation>
    </message>
    <message>
        <location line="+57"/>
        <source>Free the reserve</source>
        <translation>Reserve freigeben</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Allocate a VPC here…</source>
        <translation>VPC hier zuteilen…</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Set this block aside…</source>
        <translation>Diesen Block zurücklegen…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Reserve it for growth…</source>
        <translation>Für Wachstum reservieren…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>New pool from this block…</source>
        <translation>Neuer Pool aus diesem Block…</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Look inside</source>
        <translation>Hineinschauen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Copy CIDR</source>
        <translation>CIDR kopieren</translation>
    </message>
</context>
<context>
    <name>cadastre::MessageBar</name>
    <message>
        <location filename="../ui/views/common/messagebar.cpp" line="+47"/>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>cadastre::MomentSlider</name>
    <message>
        <location filename="../ui/charts/momentslider.cpp" line="+42"/>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Moment that the charts show</source>
        <translation>Zeitpunkt, den die Diagramme zeigen</translation>
    </message>
    <message>
        <location line="+6"/>
        <location line="+63"/>
        <source>as of %1</source>
        <translation>Stand %1</translation>
    </message>
    <message>
        <location line="-61"/>
        <source>Show the plan of now again</source>
        <translation>Wieder den Plan von jetzt zeigen</translation>
    </message>
    <message>
        <location line="+61"/>
        <source>as of now</source>
        <translation>Stand jetzt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>After “%1”</source>
        <translation>Nach „%1“</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Before the first step</source>
        <translation>Vor dem ersten Schritt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>No history yet; it starts with your first change.</source>
        <translation>Noch kein Verlauf; er beginnt mit der ersten Änderung.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Move it to see the charts as they were after an earlier step</source>
        <translation>Verschieben zeigt die Diagramme, wie sie nach einem früheren Schritt waren</translation>
    </message>
</context>
<context>
    <name>cadastre::MoveBlockDialog</name>
    <message>
        <location filename="../ui/wizards/move/moveblockdialog.cpp" line="+36"/>
        <source>Move a block</source>
        <translation>Einen Block verschieben</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Move</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>&amp;To pool</source>
        <translation>In den &amp;Pool</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1 is in %2 now</source>
        <translation>%1 liegt jetzt in %2</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>no pool</source>
        <translation>keinem Pool</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>&amp;Block</source>
        <translation>&amp;Block</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Renumber a block</source>
        <translation>Einen Block umnummerieren</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Plan the new block</source>
        <translation>Neuen Block planen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>It was seen in AWS: the new block is planned beside it, and the old one stays until nothing uses it any more.</source>
        <translation>Er wurde in AWS gesehen: Der neue Block wird daneben geplant, und der alte bleibt, bis ihn nichts mehr nutzt.</translation>
    </message>
    <message>
        <location line="+67"/>
        <source>This block is no longer in the plan, or is on its way out.</source>
        <translation>Diesen Block gibt es im Plan nicht mehr, oder er wird gerade aufgegeben.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>No pool has a place for it: its Region, length and tags, and what is free, decide.</source>
        <translation>Kein Pool hat Platz für ihn: Region, Länge und Tags entscheiden, und was frei ist.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Type a CIDR.</source>
        <translation>Ein CIDR eingeben.</translation>
    </message>
    <message>
        <location line="+32"/>
        <source>%1 comes beside %2.</source>
        <translation>%1 kommt zu %2 hinzu.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Open: %1</source>
        <translation>Offen: %1</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>%1 becomes %2.</source>
        <translation>%1 wird zu %2.</translation>
    </message>
    <message numerus="yes">
        <location line="+2"/>
        <source>%n CIDR(s) inside go with it.</source>
        <translation>
            <numerusform>%n CIDR darin geht mit.</numerusform>
            <numerusform>%n CIDRs darin gehen mit.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cadastre::MoveCidrDialog</name>
    <message>
        <location filename="../ui/dialogs/movecidrdialog.cpp" line="+24"/>
        <source>Move a CIDR to another pool</source>
        <translation>Einen CIDR in einen anderen Pool verschieben</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Move</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <location line="+27"/>
        <source>&amp;CIDR</source>
        <translation>&amp;CIDR</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>from %1; a part of it may be moved alone</source>
        <translation>aus %1; auch ein Teil davon kann allein verschoben werden</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;To pool</source>
        <translation>In &amp;Pool</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>pools of the same source</source>
        <translation>Pools derselben Quelle</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>What moves</source>
        <translation>Was mitgeht</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>This CIDR is no longer in the plan.</source>
        <translation>Dieser CIDR ist nicht mehr im Plan.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Type the CIDR to move.</source>
        <translation>Den CIDR eingeben, der verschoben werden soll.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>There is no other pool of the same source.</source>
        <translation>Es gibt keinen anderen Pool derselben Quelle.</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>%1, %2: seen in AWS</source>
        <translation>%1, %2: in AWS gesehen</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>allocation %1: seen in AWS</source>
        <translation>Zuteilung %1: in AWS gesehen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>pool %1: seen in AWS</source>
        <translation>Pool %1: in AWS gesehen</translation>
    </message>
    <message>
        <location line="+23"/>
        <source>nothing lies in it</source>
        <translation>nichts liegt darin</translation>
    </message>
    <message numerus="yes">
        <location line="+2"/>
        <source>%n block(s) of sub-pools</source>
        <translation>
            <numerusform>%n Block von Unterpools</numerusform>
            <numerusform>%n Blöcke von Unterpools</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+3"/>
        <source>%n block(s) of VPCs and other resources</source>
        <translation>
            <numerusform>%n Block von VPCs und anderen Ressourcen</numerusform>
            <numerusform>%n Blöcke von VPCs und anderen Ressourcen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+2"/>
        <source>%n manual allocation(s)</source>
        <translation>
            <numerusform>%n Zuteilung von Hand</numerusform>
            <numerusform>%n Zuteilungen von Hand</numerusform>
        </translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Nothing to tell AWS: planned space moves in the plan only.</source>
        <translation>AWS ist nichts zu sagen: Geplanter Raum zieht nur im Plan um.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>In the way: moving these is renumbering</source>
        <translation>Im Weg: Diese zu verschieben heißt neu nummerieren</translation>
    </message>
    <message numerus="yes">
        <location line="+5"/>
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cadastre::NewPlanDialog</name>
    <message>
        <location filename="../ui/mainwindow/newplandialog.cpp" line="+38"/>
        <source>Create plan</source>
        <translation>Plan anlegen</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>New plan</source>
        <translation>Neuer Plan</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Address plan</source>
        <translation>Adressplan</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Owner account</source>
        <translation>&amp;Eigentümerkonto</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Twelve digits: the account that owns the IPAM, usually the delegated administrator.</source>
        <translation>Zwölf Ziffern: das Konto, dem das IPAM gehört, meist der delegierte Administrator.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Home Region</source>
        <translation>&amp;Heimatregion</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Where the IPAM lives; it cannot be changed later.</source>
        <translation>Wo das IPAM lebt; lässt sich später nicht ändern.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Other &amp;Regions</source>
        <translation>Weitere &amp;Regionen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Where VPCs draw addresses; pools get one of these as locale. More can be added later.</source>
        <translation>Wo VPCs Adressen nehmen; Pools bekommen eine davon als Locale. Weitere kommen später hinzu.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <location line="+18"/>
        <source>A plan is a file on this computer. Nothing here touches AWS.</source>
        <translation>Ein Plan ist eine Datei auf diesem Rechner. Nichts hier berührt AWS.</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>Give the plan a name.</source>
        <translation>Den Plan benennen.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>An IPAM needs a home Region.</source>
        <translation>Ein IPAM braucht eine Heimatregion.</translation>
    </message>
</context>
<context>
    <name>cadastre::NewPoolDialog</name>
    <message>
        <location filename="../ui/wizards/newpool/newpoolpages.cpp" line="+34"/>
        <location line="+30"/>
        <location filename="../ui/wizards/newpool/newpoolpreview.cpp" line="+55"/>
        <location line="+183"/>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <location filename="../ui/wizards/newpool/newpooldialog.cpp" line="+39"/>
        <source>New pool</source>
        <translation>Neuer Pool</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Create pool</source>
        <translation>Pool anlegen</translation>
    </message>
    <message>
        <location line="+3"/>
        <location filename="../ui/wizards/newpool/newpoolpreview.cpp" line="+1"/>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <location line="+1"/>
        <location filename="../ui/wizards/newpool/newpoolpreview.cpp" line="+12"/>
        <source>Space</source>
        <translation>Adressraum</translation>
    </message>
    <message>
        <location line="+1"/>
        <location filename="../ui/wizards/newpool/newpoolpreview.cpp" line="+6"/>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Review</source>
        <translation>Durchsicht</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>‹ &amp;Back</source>
        <translation>‹ &amp;Zurück</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Ne&amp;xt ›</source>
        <translation>&amp;Weiter ›</translation>
    </message>
    <message>
        <location filename="../ui/wizards/newpool/newpoolpages.cpp" line="+1"/>
        <source>EC2 (VPCs, Elastic IP addresses)</source>
        <translation>EC2 (VPCs, Elastic-IP-Adressen)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>global services (anycast)</source>
        <translation>globale Dienste (Anycast)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>My own range (BYOIP)</source>
        <translation>Mein eigener Bereich (BYOIP)</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Amazon’s</source>
        <translation>Der von Amazon</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Where it belongs</source>
        <translation>Wohin er gehört</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Scope</source>
        <translation>&amp;Scope</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Family</source>
        <translation>&amp;Familie</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>S&amp;ource</source>
        <translation>&amp;Quelle</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The pool that this one takes its space from; AWS cannot change it later.</source>
        <translation>Der Pool, aus dem dieser seinen Raum nimmt; AWS kann das später nicht ändern.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>What it is</source>
        <translation>Was er ist</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Description</source>
        <translation>&amp;Beschreibung</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Locale (Region)</source>
        <translation>&amp;Locale (Region)</translation>
    </message>
    <message>
        <location filename="../ui/wizards/newpool/newpooldialog.cpp" line="+122"/>
        <location filename="../ui/wizards/newpool/newpoolpages.cpp" line="+0"/>
        <location line="+4"/>
        <source>fixed after creation</source>
        <translation>steht nach dem Anlegen fest</translation>
    </message>
    <message>
        <location filename="../ui/wizards/newpool/newpoolpages.cpp" line="-3"/>
        <source>Resources draw from pools of their own Region only. A pool without a locale is a container for other pools.</source>
        <translation>Ressourcen nehmen nur aus Pools ihrer eigenen Region. Ein Pool ohne Locale ist ein Behälter für andere Pools.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Ser&amp;vice</source>
        <translation>&amp;Dienst</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <location line="+28"/>
        <location filename="../ui/wizards/newpool/newpoolpreview.cpp" line="-3"/>
        <location line="+2"/>
        <source>First CIDR</source>
        <translation>Erster CIDR</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Block</source>
        <translation>&amp;Block</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Where it goes</source>
        <translation>Wohin es geht</translation>
    </message>
    <message>
        <location line="+22"/>
        <source>Import discovered resources that lie in this pool</source>
        <translation>Entdeckte Ressourcen importieren, die in diesem Pool liegen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Take the next block from the source when this pool runs low</source>
        <translation>Den nächsten Block aus der Quelle nehmen, wenn dieser Pool knapp wird</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Refill below this share available</source>
        <translation>Nachfüllen unter diesem freien Anteil</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Prefix length of the next block</source>
        <translation>Präfixlänge des nächsten Blocks</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>below</source>
        <translation>unter</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>available, provision the next</source>
        <translation>frei: bereitstellen den nächsten</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Sizes that resources may take</source>
        <translation>Größen, die Ressourcen nehmen dürfen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Largest block</source>
        <translation>&amp;Größter Block</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Default</source>
        <translation>&amp;Standard</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Smallest block</source>
        <translation>&amp;Kleinster Block</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Strate&amp;gy</source>
        <translation>Strate&amp;gie</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>how this plan picks blocks in the pool; AWS always takes the lowest free one</source>
        <translation>wie dieser Plan Blöcke im Pool wählt; AWS nimmt immer den niedrigsten freien</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Tags that resources must have</source>
        <translation>Tags, die Ressourcen haben müssen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>By itself</source>
        <translation>Von selbst</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Auto-&amp;import</source>
        <translation>Auto-&amp;Import</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Re&amp;fill</source>
        <translation>&amp;Nachfüllen</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>a rule of this plan; AWS does not do it</source>
        <translation>eine Regel dieses Plans; AWS tut das nicht</translation>
    </message>
    <message>
        <location filename="../ui/wizards/newpool/newpooldialog.cpp" line="-24"/>
        <source>none: a top-level pool of the scope</source>
        <translation>keine: ein oberster Pool des Scopes</translation>
    </message>
    <message>
        <location line="+24"/>
        <source>that of its source; fixed after creation</source>
        <translation>die seiner Quelle; steht nach dem Anlegen fest</translation>
    </message>
    <message>
        <location line="+86"/>
        <source>%1 has a pool of this name already.</source>
        <translation>%1 hat schon einen Pool dieses Namens.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>This plan has no IPAM and so no scope yet.</source>
        <translation>Dieser Plan hat noch kein IPAM und damit keinen Scope.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Give the pool a name.</source>
        <translation>Den Pool benennen.</translation>
    </message>
    <message>
        <location line="-175"/>
        <location line="+179"/>
        <source>Say who originates this prefix to the Internet.</source>
        <translation>Sagen, wer dieses Präfix ins Internet originiert.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Type the first CIDR, or choose “Nothing yet”.</source>
        <translation>Den ersten CIDR eingeben oder „Noch nichts“ wählen.</translation>
    </message>
    <message>
        <location line="+64"/>
        <source>Create pool %1</source>
        <translation>Pool %1 anlegen</translation>
    </message>
    <message>
        <location filename="../ui/wizards/newpool/newpoolpreview.cpp" line="-199"/>
        <source>largest %1 · default %2 · smallest %3</source>
        <translation>größter %1 · Standard %2 · kleinster %3</translation>
    </message>
    <message>
        <location line="+25"/>
        <source>You will get</source>
        <translation>Das Ergebnis</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>The same, as commands</source>
        <translation>Dasselbe als Befehle</translation>
    </message>
    <message>
        <location line="+26"/>
        <source>a pool without a name</source>
        <translation>ein Pool ohne Namen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>depth %1 of %2</source>
        <translation>Tiefe %1 von %2</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>no locale: a container</source>
        <translation>keine Locale: ein Behälter</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>locale %1</source>
        <translation>Locale %1</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>advertisable: inherited</source>
        <translation>ankündbar: geerbt</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>not advertisable: inherited</source>
        <translation>nicht ankündbar: geerbt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>advertisable</source>
        <translation>ankündbar</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>not advertisable</source>
        <translation>nicht ankündbar</translation>
    </message>
    <message>
        <location line="+19"/>
        <source>free at this length: %1 %2</source>
        <translation>frei in dieser Länge: %1 %2</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Amazon chooses the block: /40, /44, /48 or /52.</source>
        <translation>Amazon wählt den Block: /40, /44, /48 oder /52.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A top-level pool takes a range that you name.</source>
        <translation>Ein oberster Pool nimmt einen Bereich, den Sie nennen.</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>no CIDR yet</source>
        <translation>noch kein CIDR</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>not chosen yet</source>
        <translation>noch nicht gewählt</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>capacity %1</source>
        <translation>Fassungsvermögen %1</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>%1 afterwards: %2 allocated, %3</source>
        <translation>%1 danach: %2 zugeteilt, %3</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>evidence: not checked</source>
        <translation>Nachweis: nicht geprüft</translation>
    </message>
    <message>
        <location line="+18"/>
        <source>unique</source>
        <translation>eindeutig</translation>
    </message>
    <message>
        <location line="+25"/>
        <source>Not yet</source>
        <translation>Noch nicht</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>In</source>
        <translation>In</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1, top level</source>
        <translation>%1, oberste Ebene</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Locale (Region)</source>
        <translation>Locale (Region)</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Advertisable</source>
        <translation>Ankündbar</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>yes, fixed after creation</source>
        <translation>ja, steht nach dem Anlegen fest</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>no, fixed after creation</source>
        <translation>nein, steht nach dem Anlegen fest</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>nothing yet</source>
        <translation>noch nichts</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Sizes</source>
        <translation>Größen</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Required tags</source>
        <translation>Verlangte Tags</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Strategy</source>
        <translation>Strategie</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Refill</source>
        <translation>Nachfüllen</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>below %1 % available: the next %2</source>
        <translation>unter %1 % frei: den nächsten %2</translation>
    </message>
    <message>
        <location line="+6"/>
        <location line="+3"/>
        <source>Auto-import</source>
        <translation>Auto-Import</translation>
    </message>
    <message>
        <location line="-3"/>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message numerus="yes">
        <location line="+4"/>
        <source>on: takes %n discovered VPC(s)</source>
        <translation>
            <numerusform>an: nimmt %n entdeckte VPC</numerusform>
            <numerusform>an: nimmt %n entdeckte VPCs</numerusform>
        </translation>
    </message>
    <message>
        <location line="+1"/>
        <source>, %1 noncompliant</source>
        <translation>, %1 nicht konform</translation>
    </message>
</context>
<context>
    <name>cadastre::OrgUnitDialog</name>
    <message>
        <location filename="../ui/dialogs/orgunitdialog.cpp" line="+29"/>
        <source>Add organisational unit</source>
        <translation>Organisationseinheit hinzufügen</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Add unit</source>
        <translation>Einheit hinzufügen</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>(root)</source>
        <translation>(Wurzel)</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;In</source>
        <translation>&amp;In</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>I&amp;d in AWS</source>
        <translation>Kennun&amp;g in AWS</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>optional: shares and exclusions name the unit by it</source>
        <translation>optional: Freigaben und Ausschlüsse nennen die Einheit so</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>A name is needed.</source>
        <translation>Ein Name ist nötig.</translation>
    </message>
</context>
<context>
    <name>cadastre::OriginatorQuestion</name>
    <message>
        <location filename="../ui/wizards/common/originatorquestion.cpp" line="+21"/>
        <source>AWS</source>
        <translation>AWS</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>My routers, over Direct Connect or VPN</source>
        <translation>Meine Router, über Direct Connect oder VPN</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Undecided</source>
        <translation>Unentschieden</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Who originates this prefix to the Internet?</source>
        <translation>Wer originiert dieses Präfix ins Internet?</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>Asked once: it decides whether the pool is advertisable, which cannot be changed later.</source>
        <translation>Einmal gefragt: Davon hängt ab, ob der Pool ankündbar ist, und das lässt sich später nicht ändern.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>ROA needed; /48 is the smallest block AWS advertises</source>
        <translation>ROA nötig; /48 ist der kleinste Block, den AWS ankündigt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>no Amazon ROA; children down to /56 – /60</source>
        <translation>keine Amazon-ROA; Unterpools bis /56 – /60</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>both stay possible: as for AWS, and nothing is advertised yet</source>
        <translation>beides bleibt möglich: wie für AWS, und noch wird nichts angekündigt</translation>
    </message>
</context>
<context>
    <name>cadastre::OverviewTab</name>
    <message>
        <location filename="../ui/views/tabs/overviewtab.cpp" line="+25"/>
        <source>No pool is selected.</source>
        <translation>Es ist kein Pool ausgewählt.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Select a pool at the left, or make one.</source>
        <translation>Links einen Pool auswählen oder einen anlegen.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>New pool…</source>
        <translation>Neuer Pool…</translation>
    </message>
    <message>
        <location line="+29"/>
        <location line="+14"/>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>what this pool is for</source>
        <translation>wofür dieser Pool da ist</translation>
    </message>
    <message>
        <location line="+18"/>
        <source>Pool</source>
        <translation>Pool</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>CIDR</source>
        <translation>CIDR</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Locale (Region)</source>
        <translation>Locale (Region)</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Prefix length</source>
        <translation>Präfixlänge</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>largest block %1, default %2, smallest %3</source>
        <translation>größter Block %1, Standard %2, kleinster %3</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Required tags</source>
        <translation>Verlangte Tags</translation>
    </message>
    <message>
        <location line="+0"/>
        <location line="+13"/>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <location line="-12"/>
        <source>Auto-import</source>
        <translation>Auto-Import</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>on</source>
        <translation>ein</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Who and what</source>
        <translation>Wer und was</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Shared with</source>
        <translation>Freigegeben für</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>nobody; the owner alone draws from it</source>
        <translation>niemanden; nur der Eigentümer bezieht daraus</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message numerus="yes">
        <location line="+0"/>
        <source>%n open</source>
        <translation>
            <numerusform>%n offen</numerusform>
            <numerusform>%n offen</numerusform>
        </translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Routes</source>
        <translation>Routen</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>%1 as propagated, %2 at best, %3 as summaries</source>
        <translation>%1 wie weitergegeben, %2 bestenfalls, %3 als Zusammenfassungen</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Sub-pools</source>
        <translation>Unterpools</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>no CIDR</source>
        <translation>kein CIDR</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1 used</source>
        <translation>%1 genutzt</translation>
    </message>
</context>
<context>
    <name>cadastre::PathBar</name>
    <message>
        <location filename="../ui/views/common/pathbar.cpp" line="+46"/>
        <source>Others beside %1</source>
        <translation>Andere neben %1</translation>
    </message>
</context>
<context>
    <name>cadastre::PlanSettingsDialog</name>
    <message>
        <location filename="../ui/dialogs/plansettingspages.cpp" line="+38"/>
        <source>commercial</source>
        <translation>kommerziell</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>GovCloud (US)</source>
        <translation>GovCloud (US)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>European Sovereign Cloud</source>
        <translation>European Sovereign Cloud</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>China</source>
        <translation>China</translation>
    </message>
    <message>
        <location line="+42"/>
        <source>IPAMs per Region</source>
        <translation>IPAMs je Region</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Scopes per IPAM</source>
        <translation>Scopes je IPAM</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Pools per scope</source>
        <translation>Pools je Scope</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>CIDRs per pool</source>
        <translation>CIDRs je Pool</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Depth of pools</source>
        <translation>Tiefe der Pools</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Amazon-provided IPv6 CIDRs per pool</source>
        <translation>Von Amazon gestellte IPv6-CIDRs je Pool</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Prefix length of the largest Amazon-provided IPv6 CIDR</source>
        <translation>Präfixlänge des größten von Amazon gestellten IPv6-CIDR</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Own ASNs per IPAM</source>
        <translation>Eigene ASNs je IPAM</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Associated resource discoveries per IPAM</source>
        <translation>Zugeordnete Ressourcenerkennungen je IPAM</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Excluded organisational units</source>
        <translation>Ausgeschlossene Organisationseinheiten</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Verification tokens</source>
        <translation>Prüf-Token</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>BYOIP ranges per Region</source>
        <translation>BYOIP-Bereiche je Region</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>IPv4 CIDRs per VPC</source>
        <translation>IPv4-CIDRs je VPC</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>IPv6 CIDRs per VPC</source>
        <translation>IPv6-CIDRs je VPC</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>VPCs per account and Region (0: not limited)</source>
        <translation>VPCs je Konto und Region (0: nicht begrenzt)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Tags per resource</source>
        <translation>Tags je Ressource</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Resource discoveries per Region</source>
        <translation>Ressourcenerkennungen je Region</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Delegated administrators</source>
        <translation>Delegierte Administratoren</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Routes of a transit gateway</source>
        <translation>Routen eines Transit Gateways</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Prefixes over Direct Connect</source>
        <translation>Präfixe über Direct Connect</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Entries of a prefix list</source>
        <translation>Einträge einer Präfixliste</translation>
    </message>
    <message>
        <location line="+56"/>
        <source>Those of the IPAM in %1. Plan ▸ Edit IPAM… changes those of another one, once its scope is selected.</source>
        <translation>Die des IPAM in %1. Plan ▸ IPAM bearbeiten… ändert die eines anderen, sobald dessen Scope ausgewählt ist.</translation>
    </message>
    <message>
        <location line="+98"/>
        <source>O&amp;wner account</source>
        <translation>E&amp;igentümerkonto</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Twelve digits: the account that owns the IPAM, usually the delegated administrator.</source>
        <translation>Zwölf Ziffern: das Konto, dem das IPAM gehört, meist der delegierte Administrator.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>What it owns in the plan goes with it: IPAMs, pools, shares, discoveries.</source>
        <translation>Was ihm im Plan gehört, geht mit: IPAMs, Pools, Freigaben, Ressourcenerkennungen.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Home Region</source>
        <translation>&amp;Heimatregion</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>that of the IPAM; it stays</source>
        <translation>die des IPAM; sie bleibt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Partition</source>
        <translation>&amp;Partition</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Which Regions there are, and from which AS numbers Amazon announces.</source>
        <translation>Welche Regionen es gibt und von welchen AS-Nummern Amazon ankündigt.</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+6"/>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <location line="-5"/>
        <source>&amp;Id</source>
        <translation>I&amp;D</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Pools are shared with it as a whole, or with its units.</source>
        <translation>Pools werden für sie als Ganzes freigegeben oder für ihre Einheiten.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Management account</source>
        <translation>&amp;Verwaltungskonto</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Sharing</source>
        <translation>Freigeben</translation>
    </message>
    <message>
        <location filename="../ui/dialogs/plansettingsdialog.cpp" line="+36"/>
        <source>Plan settings</source>
        <translation>Plan-Einstellungen</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Optional</source>
        <translation>Freigestellt</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Required</source>
        <translation>Verlangt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Current</source>
        <translation>Heute</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>As in 2022</source>
        <translation>Wie 2022</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Back to AWS’s default</source>
        <translation>Zurück zur AWS-Vorgabe</translation>
    </message>
    <message>
        <location filename="../ui/dialogs/plansettingspages.cpp" line="-145"/>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Description</source>
        <translation>&amp;Beschreibung</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>What the plan believes</source>
        <translation>Was der Plan annimmt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Proof of ownership</source>
        <translation>&amp;Eigentumsnachweis</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A BYOIP CIDR needs a signed message that AWS checks against the registry.</source>
        <translation>Ein BYOIP-CIDR braucht eine signierte Nachricht, die AWS gegen die Registry prüft.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>R&amp;ules of AWS</source>
        <translation>&amp;Regeln von AWS</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Where AWS’s pages and its post of 2022 on BYOIPv6 disagree, one of them has to hold.</source>
        <translation>Wo die Seiten von AWS und dessen Beitrag von 2022 zu BYOIPv6 einander widersprechen, muss eines von beiden gelten.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Reusable ranges</source>
        <translation>Mehrfach genutzte Bereiche</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Add %1</source>
        <translation>%1 hinzufügen</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Reusable ran&amp;ges</source>
        <translation>&amp;Mehrfach genutzt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>CIDRs, separated by commas: used in several places on purpose, and routed nowhere.</source>
        <translation>CIDRs, durch Kommas getrennt: mit Absicht an mehreren Stellen genutzt und nirgends geroutet.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <location line="+19"/>
        <source>This plan has no IPAM yet.</source>
        <translation>Dieser Plan hat noch kein IPAM.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>New IPAM…</source>
        <translation>Neues IPAM…</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Regions</source>
        <translation>Regionen</translation>
    </message>
    <message>
        <location line="+7"/>
        <location line="+47"/>
        <source>Quotas</source>
        <translation>Quoten</translation>
    </message>
    <message>
        <location line="-45"/>
        <source>Quota</source>
        <translation>Quote</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Applied</source>
        <translation>Geltend</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>AWS’s default</source>
        <translation>AWS-Vorgabe</translation>
    </message>
    <message>
        <location line="+18"/>
        <source>fixed: %1</source>
        <translation>fest: %1</translation>
    </message>
    <message>
        <location line="+19"/>
        <source>What AWS has granted your account. Above an adjustable quota the plan warns; only fixed limits refuse. F2 edits the applied value.</source>
        <translation>Was AWS dem Konto gewährt hat. Über einer anpassbaren Quote warnt der Plan; nur feste Grenzen lehnen ab. F2 bearbeitet den geltenden Wert.</translation>
    </message>
    <message>
        <location filename="../ui/dialogs/plansettingsdialog.cpp" line="+40"/>
        <source>As AWS is today: a VPC takes IPv6 blocks from /44 to /60, and a pool for EC2 may be a source.</source>
        <translation>Wie AWS heute ist: Eine VPC nimmt IPv6-Blöcke von /44 bis /60, und ein Pool für EC2 darf Quelle sein.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>As AWS was when it wrote on BYOIPv6: a VPC takes exactly one /56, and a pool for EC2 is no source.</source>
        <translation>Wie AWS war, als es über BYOIPv6 schrieb: Eine VPC nimmt genau ein /56, und ein Pool für EC2 ist keine Quelle.</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>A CIDR of your own is provisioned unless its proof was checked and found wrong.</source>
        <translation>Ein eigener CIDR wird bereitgestellt, außer wenn sein Nachweis geprüft und für falsch befunden wurde.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>A CIDR of your own is provisioned only when its proof was checked and found right.</source>
        <translation>Ein eigener CIDR wird nur bereitgestellt, wenn sein Nachweis geprüft und für richtig befunden wurde.</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Give the plan a name.</source>
        <translation>Den Plan benennen.</translation>
    </message>
    <message>
        <location line="-55"/>
        <source>RAM shares within the organisation need no in&amp;vitation</source>
        <translation>RAM-Freigaben in der Organisation brauchen keine &amp;Einladung</translation>
    </message>
    <message>
        <location line="+86"/>
        <source>Nothing is changed yet.</source>
        <translation>Noch ist nichts geändert.</translation>
    </message>
    <message>
        <location line="+55"/>
        <source>Change the plan’s settings</source>
        <translation>Einstellungen des Plans ändern</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>The plan is called “%1”.</source>
        <translation>Der Plan heißt „%1“.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The plan has no description.</source>
        <translation>Der Plan hat keine Beschreibung.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The plan has another description.</source>
        <translation>Der Plan hat eine andere Beschreibung.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Every overlap is a finding.</source>
        <translation>Jede Überlappung ist ein Befund.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Overlaps inside %1 are no finding.</source>
        <translation>Überlappungen innerhalb von %1 sind kein Befund.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The plan is drawn for %1, with all that %2 owned in it.</source>
        <translation>Der Plan gilt %1, mit allem, was darin %2 gehörte.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The IPAM will live in %1.</source>
        <translation>Das IPAM wird in %1 leben.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The plan is about the partition %1.</source>
        <translation>Der Plan gilt der Partition %1.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The plan knows no organisation.</source>
        <translation>Der Plan kennt keine Organisation.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The organisation is %1.</source>
        <translation>Die Organisation ist %1.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The plan knows no management account.</source>
        <translation>Der Plan kennt kein Verwaltungskonto.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The management account is %1.</source>
        <translation>Das Verwaltungskonto ist %1.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Members of the organisation draw from a share at once.</source>
        <translation>Mitglieder der Organisation beziehen sofort aus einer Freigabe.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Members of the organisation have to accept each share.</source>
        <translation>Mitglieder der Organisation müssen jede Freigabe annehmen.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The IPAM operates in %1, too.</source>
        <translation>Das IPAM arbeitet auch in %1.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The IPAM no longer operates in %1.</source>
        <translation>Das IPAM arbeitet nicht mehr in %1.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>%1: %2 instead of %3</source>
        <comment>quota, new value, old value</comment>
        <translation>%1: %2 statt %3</translation>
    </message>
</context>
<context>
    <name>cadastre::PlanWords</name>
    <message>
        <location filename="../ui/presentation/words.cpp" line="+22"/>
        <source>first fit</source>
        <translation>first fit</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>best fit</source>
        <translation>best fit</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>sparse</source>
        <translation>sparse</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>not needed</source>
        <translation>nicht nötig</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>not checked</source>
        <translation>nicht geprüft</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>accepted</source>
        <translation>anerkannt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>rejected</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>stale</source>
        <translation>veraltet</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>withdrawn</source>
        <translation>zurückgezogen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>advertised in plan</source>
        <translation>im Plan angekündigt</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>managed</source>
        <translation>verwaltet</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+12"/>
        <source>unmanaged</source>
        <translation>nicht verwaltet</translation>
    </message>
    <message>
        <location line="-11"/>
        <location line="+12"/>
        <location line="+10"/>
        <source>ignored</source>
        <translation>ignoriert</translation>
    </message>
    <message>
        <location line="-13"/>
        <source>compliant</source>
        <translation>konform</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>noncompliant</source>
        <translation>nicht konform</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>overlapping</source>
        <translation>überlappend</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>manual</source>
        <translation>von Hand</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>pool</source>
        <translation>Pool</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>public</source>
        <translation>öffentlich</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>private</source>
        <translation>privat</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>planned</source>
        <translation>geplant</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>rehearsed</source>
        <translation>geprobt</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>seen in AWS %1</source>
        <translation>in AWS gesehen %1</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>seen in AWS</source>
        <translation>in AWS gesehen</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>updated</source>
        <translation>aktualisiert</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>conflict</source>
        <translation>Konflikt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>refused</source>
        <translation>abgewiesen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>needs input</source>
        <translation>braucht Angabe</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>left out</source>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>organisation</source>
        <translation>Organisation</translation>
    </message>
</context>
<context>
    <name>cadastre::PoolListModel</name>
    <message>
        <location filename="../ui/models/poollistmodel.cpp" line="+42"/>
        <location filename="../ui/views/pools/treecolumns.cpp" line="+60"/>
        <source>no CIDR</source>
        <translation>kein CIDR</translation>
    </message>
    <message>
        <location line="+9"/>
        <location filename="../ui/views/pools/treecolumns.cpp" line="-5"/>
        <source>CIDR</source>
        <translation>CIDR</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Pool</source>
        <translation>Pool</translation>
    </message>
    <message>
        <location line="+1"/>
        <location filename="../ui/views/pools/treecolumns.cpp" line="+8"/>
        <source>Locale</source>
        <translation>Locale</translation>
    </message>
    <message>
        <location line="+1"/>
        <location filename="../ui/views/pools/treecolumns.cpp" line="+3"/>
        <source>Assigned</source>
        <translation>Belegt</translation>
    </message>
    <message>
        <location line="+1"/>
        <location filename="../ui/views/pools/treecolumns.cpp" line="-1"/>
        <source>Allocated</source>
        <translation>Zugeteilt</translation>
    </message>
    <message>
        <location line="+1"/>
        <location filename="../ui/views/pools/treecolumns.cpp" line="+2"/>
        <source>Available</source>
        <translation>Frei</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Advertisable</source>
        <translation>Ankündbar</translation>
    </message>
    <message>
        <location line="+1"/>
        <location filename="../ui/views/pools/treecolumns.cpp" line="+1"/>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Owner</source>
        <translation>Eigentümer</translation>
    </message>
    <message>
        <location line="+1"/>
        <location filename="../ui/views/pools/treecolumns.cpp" line="+6"/>
        <source>Id</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Min / default / max</source>
        <translation>Min. / Vorgabe / max.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Auto-import</source>
        <translation>Automatischer Import</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Basis</source>
        <translation>Grundlage</translation>
    </message>
    <message>
        <location line="+52"/>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>on</source>
        <translation>ein</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>off</source>
        <translation>aus</translation>
    </message>
</context>
<context>
    <name>cadastre::PoolTreeModel</name>
    <message>
        <location filename="../ui/models/pooltreemodel.cpp" line="+246"/>
        <source>Pool</source>
        <translation>Pool</translation>
    </message>
    <message>
        <location line="+25"/>
        <source>public scope</source>
        <translation>öffentlicher Scope</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>private scope</source>
        <translation>privater Scope</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <location line="+4"/>
        <source>%1, %n pool(s)</source>
        <translation>
            <numerusform>%1, %n Pool</numerusform>
            <numerusform>%1, %n Pools</numerusform>
        </translation>
    </message>
    <message>
        <location line="+17"/>
        <source>%1 %2</source>
        <comment>count and kind of difference</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>no CIDR</source>
        <translation>kein CIDR</translation>
    </message>
    <message>
        <location line="+3"/>
        <source> +%1</source>
        <translation> +%1</translation>
    </message>
    <message>
        <location line="+42"/>
        <source>Locale %1</source>
        <translation>Locale %1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Allocated %1 · assigned %2 · available %3</source>
        <translation>Zugeteilt %1 · belegt %2 · frei %3</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Differs from AWS: %1</source>
        <translation>Weicht von AWS ab: %1</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>%1, %2, %3 in use</source>
        <translation>%1, %2, %3 genutzt</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1, differs from AWS: %2</source>
        <translation>%1, weicht von AWS ab: %2</translation>
    </message>
</context>
<context>
    <name>cadastre::PoolWords</name>
    <message>
        <location filename="../ui/wizards/common/poolwords.cpp" line="+95"/>
        <source>no CIDR</source>
        <translation>kein CIDR</translation>
    </message>
    <message>
        <location line="+60"/>
        <source>%1 of %2 left after this</source>
        <translation>danach bleiben %1 von %2</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>This plan pins %1.</source>
        <translation>Dieser Plan legt %1 fest.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>By length alone AWS would give %1; this plan pins %2.</source>
        <translation>Allein nach der Länge gäbe AWS %1; dieser Plan legt %2 fest.</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>the only length this pool allows</source>
        <translation>einzige Länge dieses Pools</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>pool allows %1 … %2</source>
        <translation>Pool lässt %1 … %2 zu</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>largest block %1</source>
        <translation>größter Block %1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>smallest block %1</source>
        <translation>kleinster Block %1</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>None (a container: nothing draws from it directly)</source>
        <translation>Keine (ein Behälter: Nichts schöpft direkt daraus)</translation>
    </message>
</context>
<context>
    <name>cadastre::PoolsPanel</name>
    <message>
        <location filename="../ui/views/pools/poolspanel.cpp" line="+70"/>
        <source>Filter pools</source>
        <translation>Pools filtern</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>This plan has no IPAM yet</source>
        <translation>Dieser Plan hat noch kein IPAM</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>An IPAM brings a public and a private scope; pools lie in scopes.</source>
        <translation>Ein IPAM bringt einen öffentlichen und einen privaten Scope mit; Pools liegen in Scopes.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>filter pools…</source>
        <translation>Pools filtern…</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>Pools</source>
        <translation>Pools</translation>
    </message>
    <message>
        <location line="+23"/>
        <source>New IPAM…</source>
        <translation>Neues IPAM…</translation>
    </message>
    <message>
        <location line="+84"/>
        <source>New pool inside…</source>
        <translation>Neuer Pool darin…</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Provision a CIDR…</source>
        <translation>CIDR bereitstellen…</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Refill now</source>
        <translation>Jetzt nachfüllen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Import what was discovered…</source>
        <translation>Entdecktes importieren…</translation>
    </message>
    <message>
        <location line="-5"/>
        <source>Split into Region pools…</source>
        <translation>In Region-Pools aufteilen…</translation>
    </message>
    <message>
        <location line="-87"/>
        <source>Pool</source>
        <translation>Pool</translation>
    </message>
    <message>
        <location line="+94"/>
        <source>Allocate VPC…</source>
        <translation>VPC zuteilen…</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Allocate by hand…</source>
        <translation>Von Hand zuteilen…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Reserve for growth…</source>
        <translation>Für Wachstum reservieren…</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Advertise…</source>
        <translation>Ankündigen…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Share…</source>
        <translation>Freigeben…</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Rename…</source>
        <translation>Umbenennen…</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+7"/>
        <source>Tags…</source>
        <translation>Tags…</translation>
    </message>
    <message>
        <location line="-6"/>
        <source>Delete pool</source>
        <translation>Pool löschen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>New top-level pool…</source>
        <translation>Neuer Pool der obersten Ebene…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>New scope…</source>
        <translation>Neuer Scope…</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Edit scope…</source>
        <translation>Scope bearbeiten…</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Edit IPAM…</source>
        <translation>IPAM bearbeiten…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Delete IPAM…</source>
        <translation>IPAM löschen…</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Copy as</source>
        <translation>Kopieren als</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Export or print</source>
        <translation>Exportieren oder drucken</translation>
    </message>
</context>
<context>
    <name>cadastre::PoolsTab</name>
    <message>
        <location filename="../ui/views/tabs/poolstab.cpp" line="+17"/>
        <source>Pools</source>
        <translation>Pools</translation>
    </message>
    <message>
        <location line="+2"/>
        <location line="+31"/>
        <source>New pool…</source>
        <translation>Neuer Pool…</translation>
    </message>
    <message>
        <location line="-2"/>
        <source>This scope holds no pool yet.</source>
        <translation>Dieser Scope enthält noch keinen Pool.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Pools hold the space that is handed out, under rules of their own.</source>
        <translation>Pools enthalten den Raum, der nach ihren eigenen Regeln vergeben wird.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>This plan has no IPAM yet</source>
        <translation>Dieser Plan hat noch kein IPAM</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>An IPAM brings a public and a private scope; pools lie in scopes.</source>
        <translation>Ein IPAM bringt einen öffentlichen und einen privaten Scope mit; Pools liegen in Scopes.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>New IPAM…</source>
        <translation>Neues IPAM…</translation>
    </message>
    <message>
        <location line="+23"/>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>New pool inside…</source>
        <translation>Neuer Pool darin…</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Provision a CIDR…</source>
        <translation>CIDR bereitstellen…</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Rename…</source>
        <translation>Umbenennen…</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Tags…</source>
        <translation>Tags…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Delete pool</source>
        <translation>Pool löschen</translation>
    </message>
</context>
<context>
    <name>cadastre::PreferencesDialog</name>
    <message>
        <location filename="../ui/mainwindow/preferencesdialog.cpp" line="+35"/>
        <source>Open the plan of last time at &amp;start</source>
        <translation>Beim &amp;Start den letzten Plan öffnen</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Default key</source>
        <translation>Standardtaste</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>As the desktop</source>
        <translation>Wie der Desktop</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Of the system</source>
        <translation>Die des Systems</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>&amp;Theme</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <location line="+2"/>
        <location line="+13"/>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <location line="-10"/>
        <location line="+1"/>
        <source>Filter keys</source>
        <translation>Tasten filtern</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Key</source>
        <translation>Taste</translation>
    </message>
    <message>
        <location line="+13"/>
        <location line="+2"/>
        <source>New key</source>
        <translation>Neue Taste</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>No key</source>
        <translation>Keine Taste</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>All defaults</source>
        <translation>Alle Standards</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Show hidden messages again</source>
        <translation>Ausgeblendete Meldungen wieder zeigen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <location line="+96"/>
        <source>%1 belongs to “%2”; give that another key first.</source>
        <translation>%1 gehört zu „%2“; gib dem zuerst eine andere Taste.</translation>
    </message>
</context>
<context>
    <name>cadastre::PreviewDialogFrame</name>
    <message>
        <location filename="../ui/views/common/previewdialogframe.cpp" line="+83"/>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>cadastre::ProofFields</name>
    <message>
        <location filename="../ui/wizards/common/prooffields.cpp" line="+50"/>
        <source>Message: 1|aws|account|CIDR|date|SHA256|RSAPSS</source>
        <translation>Nachricht: 1|aws|Konto|CIDR|Datum|SHA256|RSAPSS</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Signature</source>
        <translation>Signatur</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Proof of ownership</source>
        <translation>Eigentumsnachweis</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>AWS wants a signed message that proves the range is yours. Paste it when you have it; until then the evidence of this CIDR is “not checked”.</source>
        <translation>AWS will eine signierte Nachricht, die beweist, dass der Bereich Ihnen gehört. Fügen Sie sie ein, wenn Sie sie haben; bis dahin ist der Nachweis dieses CIDR „not checked“.</translation>
    </message>
</context>
<context>
    <name>cadastre::ProvisionDialog</name>
    <message>
        <location filename="../ui/wizards/provision/provisiondialog.cpp" line="+16"/>
        <source>Provision a CIDR</source>
        <translation>Einen CIDR bereitstellen</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Provision</source>
        <translation>Bereitstellen</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>To &amp;pool</source>
        <translation>In &amp;Pool</translation>
    </message>
    <message>
        <location line="+34"/>
        <source>/40, /44, /48 or /52; Amazon chooses the block</source>
        <translation>/40, /44, /48 oder /52; Amazon wählt den Block</translation>
    </message>
    <message>
        <location line="+46"/>
        <source>%1 afterwards: %2 allocated, %3</source>
        <translation>%1 danach: %2 zugeteilt, %3</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>evidence: %1</source>
        <translation>Nachweis: %1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>AWS would refuse this proof; provisioning fails in the plan too.</source>
        <translation>AWS würde diesen Nachweis ablehnen; die Bereitstellung schlägt auch im Plan fehl.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>pending at first; it settles by itself</source>
        <translation>zunächst schwebend; es klärt sich von selbst</translation>
    </message>
</context>
<context>
    <name>cadastre::ReasonFields</name>
    <message>
        <location filename="../ui/views/common/reasonfields.cpp" line="+22"/>
        <location line="+64"/>
        <source>Reason and ticket</source>
        <translation>Grund und Ticket</translation>
    </message>
    <message>
        <location line="-62"/>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Reason of this step</source>
        <translation>Grund dieses Schritts</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>why, for the history</source>
        <translation>warum, für den Verlauf</translation>
    </message>
    <message>
        <location line="+2"/>
        <location line="+3"/>
        <location line="+51"/>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <location line="-53"/>
        <source>stays until you clear it</source>
        <translation>bleibt, bis Sie es leeren</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Every step of this window is written down under the ticket until you clear it here.</source>
        <translation>Jeder Schritt dieses Fensters wird unter dem Ticket festgehalten, bis Sie es hier leeren.</translation>
    </message>
</context>
<context>
    <name>cadastre::RecordChoice</name>
    <message>
        <location filename="../ui/dialogs/recordchoice.cpp" line="+35"/>
        <source>What becomes of each record</source>
        <translation>Was aus jedem Datensatz wird</translation>
    </message>
    <message>
        <location line="+17"/>
        <source>Fates to show</source>
        <translation>Anzuzeigende Verbleibe</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>What the plan wants otherwise than AWS has it stays planned, as a step after the import</source>
        <translation>Was der Plan anders will, als AWS es hat, bleibt geplant: als Schritt nach dem Import</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>&amp;Take</source>
        <translation>&amp;Nehmen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The records that are selected come in</source>
        <translation>Die ausgewählten Datensätze kommen herein</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Leave out</source>
        <translation>&amp;Auslassen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The records that are selected stay out of this import</source>
        <translation>Die ausgewählten Datensätze bleiben bei diesem Import draußen</translation>
    </message>
    <message>
        <location line="+39"/>
        <source>&amp;Keep what is planned otherwise (%1)</source>
        <translation>Anders Geplantes &amp;behalten (%1)</translation>
    </message>
    <message>
        <location line="+48"/>
        <source>All records (%1)</source>
        <translation>Alle Datensätze (%1)</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1 (%2)</source>
        <comment>fate and count</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>cadastre::RegionChoice</name>
    <message>
        <location filename="../ui/dialogs/regionchoice.cpp" line="+27"/>
        <source>Add Region</source>
        <translation>Region hinzufügen</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Another Region</source>
        <translation>Andere Region</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Ope&amp;rates in</source>
        <translation>&amp;Arbeitet in</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A pool’s locale is one of these. The home Region always belongs to them, and a Region in which pools live stays.</source>
        <translation>Die Locale eines Pools ist eine davon. Die Heimatregion gehört immer dazu, und eine Region, in der Pools liegen, bleibt.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The operating Regions of the IPAM: where it sees VPCs and hands out addresses.</source>
        <translation>Die Betriebsregionen des IPAM: wo es VPCs sieht und Adressen vergibt.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>An&amp;other</source>
        <translation>An&amp;dere</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>a Region that is newer than this program</source>
        <translation>eine Region, die neuer ist als dieses Programm</translation>
    </message>
    <message>
        <location line="+59"/>
        <source>%1 – the home Region</source>
        <translation>%1 – die Heimatregion</translation>
    </message>
    <message numerus="yes">
        <location line="+6"/>
        <source>%1 – %n pool(s)</source>
        <translation>
            <numerusform>%1 – %n Pool</numerusform>
            <numerusform>%1 – %n Pools</numerusform>
        </translation>
    </message>
    <message>
        <location line="+52"/>
        <source>Press “Add Region”, or empty the field.</source>
        <translation>„Region hinzufügen“ drücken oder das Feld leeren.</translation>
    </message>
</context>
<context>
    <name>cadastre::RegionsPanel</name>
    <message>
        <location filename="../ui/views/pools/regionspanel.cpp" line="+31"/>
        <source>No Regions yet</source>
        <translation>Noch keine Regionen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>An IPAM works in its operating Regions; each pool has one as its locale.</source>
        <translation>Ein IPAM arbeitet in seinen Betriebsregionen; jeder Pool hat eine davon als Locale.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Regions</source>
        <translation>Regionen</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>Resources</source>
        <translation>Ressourcen</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>New IPAM…</source>
        <translation>Neues IPAM…</translation>
    </message>
    <message numerus="yes">
        <location line="+31"/>
        <source>%n noncompliant</source>
        <translation>
            <numerusform>%n nicht konform</numerusform>
            <numerusform>%n nicht konform</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+2"/>
        <source>%n unmanaged</source>
        <translation>
            <numerusform>%n nicht verwaltet</numerusform>
            <numerusform>%n nicht verwaltet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+2"/>
        <source>%n compliant</source>
        <translation>
            <numerusform>%n konform</numerusform>
            <numerusform>%n konform</numerusform>
        </translation>
    </message>
    <message>
        <location line="+15"/>
        <source>no CIDR</source>
        <translation>kein CIDR</translation>
    </message>
</context>
<context>
    <name>cadastre::RegistryAsking</name>
    <message>
        <location filename="../ui/wizards/common/registryasking.cpp" line="+50"/>
        <source>Sends the AS number, and nothing else, to %1</source>
        <translation>Sendet die AS-Nummer und sonst nichts an %1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Sends the range, and nothing else, to %1</source>
        <translation>Sendet den Bereich und sonst nichts an %1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>No registry is known for this AS number: a saved answer can be opened</source>
        <translation>Für diese AS-Nummer ist keine Registry bekannt: Eine gespeicherte Antwort lässt sich öffnen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>No registry is known for this range: a saved answer can be opened</source>
        <translation>Für diesen Bereich ist keine Registry bekannt: Eine gespeicherte Antwort lässt sich öffnen</translation>
    </message>
    <message>
        <location line="+19"/>
        <source>The registry answered.</source>
        <translation>Die Registry hat geantwortet.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>In use: %1.</source>
        <translation>In Gebrauch: %1.</translation>
    </message>
</context>
<context>
    <name>cadastre::RegistryLine</name>
    <message>
        <location filename="../ui/wizards/common/registryline.cpp" line="+26"/>
        <source>Refresh the list…</source>
        <translation>Liste auffrischen…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The list says which registry is asked about what</source>
        <translation>Die Liste sagt, welche Registry wonach gefragt wird</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Ask %1 for it, and send nothing else</source>
        <translation>%1 danach fragen und sonst nichts senden</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Asking %1…</source>
        <translation>%1 wird gefragt…</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Open a saved list…</source>
        <translation>Gespeicherte Liste öffnen…</translation>
    </message>
    <message>
        <location line="+29"/>
        <source>Use the answer of %1</source>
        <translation>Antwort vom %1 verwenden</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1, from %2</source>
        <translation>%1, von %2</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Open a list of IANA</source>
        <translation>Liste der IANA öffnen</translation>
    </message>
</context>
<context>
    <name>cadastre::RehearsalDialog</name>
    <message>
        <location filename="../ui/dialogs/rehearsaldialog.cpp" line="+33"/>
        <source>Look</source>
        <translation>Nachsehen</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Run</source>
        <translation>Ausführen</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Run again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Rehearse again</source>
        <translation>Erneut proben</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+86"/>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <location line="-83"/>
        <source>Rehearse this change</source>
        <translation>Diese Änderung proben</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The exported script runs, as it is, with the AWS CLI on a copy of the state that it starts from. Neither this plan nor AWS is touched.</source>
        <translation>Das exportierte Skript läuft unverändert mit der AWS CLI auf einer Kopie des Zustands, von dem es ausgeht. Weder dieser Plan noch AWS wird berührt.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Steps of this pass</source>
        <translation>Schritte dieses Durchgangs</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>What the script said</source>
        <translation>Was das Skript meldete</translation>
    </message>
    <message numerus="yes">
        <location line="+40"/>
        <source>%n requests</source>
        <translation>
            <numerusform>%n Anfrage</numerusform>
            <numerusform>%n Anfragen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+1"/>
        <source>, %n of them refused</source>
        <translation>
            <numerusform>, davon %n abgelehnt</numerusform>
            <numerusform>, davon %n abgelehnt</numerusform>
        </translation>
    </message>
    <message>
        <location line="+46"/>
        <source>The script stopped at step %1.</source>
        <translation>Das Skript blieb bei Schritt %1 stehen.</translation>
    </message>
    <message numerus="yes">
        <location line="+3"/>
        <source>Looking changed nothing: %n steps are to do.</source>
        <translation>
            <numerusform>Nachsehen hat nichts geändert: %n Schritt ist zu tun.</numerusform>
            <numerusform>Nachsehen hat nichts geändert: %n Schritte sind zu tun.</numerusform>
        </translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Looking changed something.</source>
        <translation>Nachsehen hat etwas geändert.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>It ran, but what came of it is not the plan.</source>
        <translation>Es lief durch, aber das Ergebnis ist nicht der Plan.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>It ran. The end is the plan but for what was left out.</source>
        <translation>Es lief durch. Das Ergebnis ist der Plan ohne das Ausgelassene.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>It ran, and AWS holds what the plan says.</source>
        <translation>Es lief durch, und AWS hat, was der Plan sagt.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Run again, it did nothing.</source>
        <translation>Noch einmal ausgeführt, tat es nichts.</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Run again, it did something.</source>
        <translation>Noch einmal ausgeführt, tat es etwas.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Taken back, the start is there again.</source>
        <translation>Zurückgenommen, ist der Anfang wieder da.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The way back does not lead to the start.</source>
        <translation>Der Rückweg führt nicht zum Anfang.</translation>
    </message>
    <message numerus="yes">
        <location line="+23"/>
        <source>… and %n more</source>
        <translation>
            <numerusform>… und %n weiterer</numerusform>
            <numerusform>… und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Left out: %1</source>
        <translation>Ausgelassen: %1</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Missing: %1</source>
        <translation>Fehlt: %1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Not wanted: %1</source>
        <translation>Nicht gewollt: %1</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>cadastre::RehearsalSetup</name>
    <message>
        <location filename="../ui/views/rehearsal/rehearsalsetup.cpp" line="+40"/>
        <source> s</source>
        <comment>seconds</comment>
        <translation> s</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Act on a copy of the plan</source>
        <translation>Auf eine Kopie des Plans wirken</translation>
    </message>
    <message>
        <location line="+50"/>
        <source>Endpoint</source>
        <translation>Endpunkt</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Listens on this computer alone. AWS is never asked anything.</source>
        <translation>Lauscht nur auf diesem Rechner. AWS wird nie gefragt.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>any free one</source>
        <translation>ein freier</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Secret access key</source>
        <translation>Secret Access Key</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Copy the secret</source>
        <translation>Das Geheimnis kopieren</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Secret</source>
        <translation>Geheimnis</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Clients sign each request with it, as with the secret access key of an AWS account. It is made up for this window and stored nowhere. The access key id is the account that calls.</source>
        <translation>Damit signieren Programme jede Anfrage, wie mit dem Secret Access Key eines AWS-Kontos. Es ist für dieses Fenster erdacht und wird nirgends gespeichert. Die Access Key ID ist das Konto, das anfragt.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Settling takes</source>
        <translation>Einschwingzeit</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>How long a state such as pending-provision lasts before it is what was asked for.</source>
        <translation>Wie lange ein Zustand wie pending-provision dauert, bis er der gewünschte ist.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Release delay</source>
        <translation>Rückgabefrist</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>How long the block of a deleted VPC stays allocated, as IPAM takes a while to notice.</source>
        <translation>Wie lange der Block einer gelöschten VPC zugeteilt bleibt, denn IPAM bemerkt es erst nach einer Weile.</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+4"/>
        <source>Registry answers</source>
        <translation>Registry-Antworten</translation>
    </message>
    <message>
        <location line="-3"/>
        <location line="+13"/>
        <source>DNS records</source>
        <translation>DNS-Einträge</translation>
    </message>
    <message>
        <location line="-12"/>
        <source>What proofs are judged by</source>
        <translation>Wonach Nachweise beurteilt werden</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Choose a folder of registry answers</source>
        <translation>Ordner mit Registry-Antworten wählen</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>a folder of saved RDAP answers, one a file; without one, only what registries have answered here before</source>
        <translation>ein Ordner mit gespeicherten RDAP-Antworten, eine je Datei; ohne ihn nur, was Registrys hier zuvor geantwortet haben</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Where the certificate of a BYOIP range is looked for. What is published there while the rehearsal is on counts from the next request on.</source>
        <translation>Wo nach dem Zertifikat eines BYOIP-Bereichs gesehen wird. Was dort während der Probe veröffentlicht wird, zählt ab der nächsten Anfrage.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Choose a file of DNS records</source>
        <translation>Datei mit DNS-Einträgen wählen</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>a zone file with the TXT records that prove verification tokens</source>
        <translation>eine Zonendatei mit den TXT-Einträgen, die Verifizierungstoken belegen</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>ROAs</source>
        <translation>ROAs</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>the VRPs of this window: %1</source>
        <translation>die VRPs dieses Fensters: %1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>no VRPs are open in this window: ROAs are not looked at</source>
        <translation>in diesem Fenster sind keine VRPs geöffnet: nach ROAs wird nicht gesehen</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Commands to paste</source>
        <translation>Befehle zum Einfügen</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Client</source>
        <translation>Programm</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>As account</source>
        <translation>Als Konto</translation>
    </message>
</context>
<context>
    <name>cadastre::RehearsalView</name>
    <message>
        <location filename="../ui/views/rehearsal/rehearsalview.cpp" line="+53"/>
        <source>No request matches. Empty the filter and choose “All” to see every one.</source>
        <translation>Keine Anfrage passt. Den Filter leeren und „Alle“ wählen, um jede zu sehen.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Export as script…</source>
        <translation>Als Skript exportieren…</translation>
    </message>
    <message>
        <location line="+8"/>
        <location line="+172"/>
        <location line="+3"/>
        <source>Start rehearsal</source>
        <translation>Probe starten</translation>
    </message>
    <message>
        <location line="-169"/>
        <source>How the rehearsal runs</source>
        <translation>Wie die Probe läuft</translation>
    </message>
    <message>
        <location line="+22"/>
        <source>The commands are copied: paste them into a shell.</source>
        <translation>Die Befehle sind kopiert: in eine Shell einfügen.</translation>
    </message>
    <message>
        <location line="+26"/>
        <source>Rehearsal</source>
        <translation>Probe</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <location line="+34"/>
        <source>Filter requests</source>
        <translation>Anfragen filtern</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>filter: action, account, Region, code</source>
        <translation>Filter: Aktion, Konto, Region, Code</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Requests shown</source>
        <translation>Gezeigte Anfragen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Refusals</source>
        <translation>Abweisungen</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Write those of the requests shown that changed the plan as commands of the AWS CLI</source>
        <translation>Von den gezeigten Anfragen jene, die den Plan geändert haben, als Befehle der AWS CLI schreiben</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Empty this list; what the requests changed stays, and stays in the history</source>
        <translation>Diese Liste leeren; was die Anfragen geändert haben, bleibt, auch im Verlauf</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>The selected request</source>
        <translation>Die gewählte Anfrage</translation>
    </message>
    <message>
        <location line="+27"/>
        <source>On: %1 acts on this plan</source>
        <translation>An: %1 wirkt auf diesen Plan</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>On: %1 acts on this copy</source>
        <translation>An: %1 wirkt auf diese Kopie</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Stop</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Waiting for the first request</source>
        <translation>Wartet auf die erste Anfrage</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Paste the commands into a shell, or point a program of your own at %1.</source>
        <translation>Die Befehle in eine Shell einfügen oder ein eigenes Programm auf %1 richten.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Copy the commands</source>
        <translation>Die Befehle kopieren</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Rehearse with the real AWS CLI</source>
        <translation>Mit der echten AWS CLI proben</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>While it is on, the AWS CLI, SDKs and Terraform on this computer act on the plan as they would on AWS. Every request is a step that can be undone.</source>
        <translation>Solange sie läuft, wirken AWS CLI, SDKs und Terraform auf diesem Rechner auf den Plan, wie sie es auf AWS täten. Jede Anfrage ist ein Schritt, der sich zurücknehmen lässt.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Stop rehearsal</source>
        <translation>Probe beenden</translation>
    </message>
    <message>
        <location line="+63"/>
        <source>Export as script</source>
        <translation>Als Skript exportieren</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Shell scripts (*.sh);;All files (*)</source>
        <translation>Shell-Skripte (*.sh);;Alle Dateien (*)</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>Show what changed</source>
        <translation>Zeigen, was sich geändert hat</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Show in the history</source>
        <translation>Im Verlauf zeigen</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Copy as aws command</source>
        <translation>Als aws-Befehl kopieren</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Replay</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Only this action</source>
        <translation>Nur diese Aktion</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Export or print</source>
        <translation>Exportieren oder drucken</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
</context>
<context>
    <name>cadastre::RehearsedStepModel</name>
    <message>
        <location filename="../ui/models/rehearsedstepmodel.cpp" line="+29"/>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>working…</source>
        <translation>läuft…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>to do</source>
        <translation>zu tun</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>was done already</source>
        <translation>war schon getan</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>done</source>
        <translation>getan</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <location line="+40"/>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
</context>
<context>
    <name>cadastre::RenameDialog</name>
    <message>
        <location filename="../ui/mainwindow/renamedialog.cpp" line="+66"/>
        <location line="+15"/>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <location line="-12"/>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>AWS keeps it as the tag Name.</source>
        <translation>AWS führt ihn als Tag Name.</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>cadastre::RequestDetail</name>
    <message>
        <location filename="../ui/views/rehearsal/requestdetail.cpp" line="+81"/>
        <source>Select a request to see what it said and what came of it.</source>
        <translation>Eine Anfrage wählen, um zu sehen, was sie sagte und was daraus wurde.</translation>
    </message>
    <message>
        <location line="+22"/>
        <source>a request that was not let in</source>
        <translation>eine Anfrage, die nicht eingelassen wurde</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>%1: answered</source>
        <comment>action</comment>
        <translation>%1: beantwortet</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>It only read; nothing changed.</source>
        <translation>Sie hat nur gelesen; nichts hat sich geändert.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>%1: %2</source>
        <comment>action, code</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>AWS says: %1</source>
        <translation>AWS sagt: %1</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Caller</source>
        <translation>Anfragender</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>%1, HTTP %2</source>
        <comment>moment, status</comment>
        <translation>%1, HTTP %2</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Request id</source>
        <translation>Anfrage-ID</translation>
    </message>
    <message>
        <location line="+6"/>
        <location line="+12"/>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <location line="-10"/>
        <source>None.</source>
        <translation>Keine.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <location line="+23"/>
        <source>Show what changed</source>
        <translation>Zeigen, was sich geändert hat</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Copy as aws command</source>
        <translation>Als aws-Befehl kopieren</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Replay</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Ask the same once more as the same account, without a socket. It counts as a new request.</source>
        <translation>Dasselbe noch einmal als dasselbe Konto fragen, ohne Netzverbindung. Es zählt als neue Anfrage.</translation>
    </message>
</context>
<context>
    <name>cadastre::RequestLogModel</name>
    <message>
        <location filename="../ui/session/requestlogmodel.cpp" line="+137"/>
        <source>Time (UTC)</source>
        <translation>Zeit (UTC)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Caller</source>
        <translation>Anfragender</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <location line="+56"/>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>ok</source>
        <translation>ok</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>%1 (taken back)</source>
        <translation>%1 (zurückgenommen)</translation>
    </message>
</context>
<context>
    <name>cadastre::ReserveDialog</name>
    <message>
        <location filename="../ui/dialogs/reservedialog.cpp" line="+13"/>
        <source>Reserve space</source>
        <translation>Raum reservieren</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Reserve</source>
        <translation>Reservieren</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>In this plan only</source>
        <translation>Nur in diesem Plan</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Held in AWS</source>
        <translation>In AWS gehalten</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>In &amp;pool</source>
        <translation>In &amp;Pool</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>P&amp;urpose</source>
        <translation>&amp;Zweck</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>&amp;Hold</source>
        <translation>&amp;Halt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>AWS knows nothing of reserves: it may hand this space out unless a manual allocation holds it.</source>
        <translation>AWS weiß nichts von Reserven: Es kann diesen Raum vergeben, wenn keine Zuteilung von Hand ihn hält.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Un&amp;til</source>
        <translation>&amp;Bis</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>optional: after this day the audit asks whether it is still needed</source>
        <translation>freiwillig: nach diesem Tag fragt die Prüfung, ob sie noch gebraucht wird</translation>
    </message>
    <message>
        <location line="+23"/>
        <source>Say what the space is kept for.</source>
        <translation>Sagen, wofür der Raum frei bleibt.</translation>
    </message>
    <message>
        <location line="+4"/>
        <location line="+26"/>
        <source>Write the day as 2027-12-31.</source>
        <translation>Den Tag als 2027-12-31 schreiben.</translation>
    </message>
    <message>
        <location line="-11"/>
        <source>AWS goes on counting it as available, and would hand it out.</source>
        <translation>AWS zählt ihn weiter als frei und würde ihn vergeben.</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>a manual allocation keeps AWS from handing it out</source>
        <translation>eine Zuteilung von Hand hindert AWS, ihn zu vergeben</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>our allocators keep clear of it; AWS knows nothing of it</source>
        <translation>unsere Zuteiler meiden ihn; AWS weiß nichts davon</translation>
    </message>
</context>
<context>
    <name>cadastre::ResourceModel</name>
    <message>
        <location filename="../ui/models/resourcemodel.cpp" line="+13"/>
        <source>CIDR</source>
        <translation>CIDR</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Management</source>
        <translation>Verwaltung</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Compliance</source>
        <translation>Konformität</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Overlap</source>
        <translation>Überlappung</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>IPs allocated</source>
        <translation>Zugeteilte IPs</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Owner</source>
        <translation>Eigentümer</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Pool</source>
        <translation>Pool</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Id</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>VPC</source>
        <translation>VPC</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Availability Zone</source>
        <translation>Availability Zone</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Basis</source>
        <translation>Grundlage</translation>
    </message>
    <message>
        <location line="+58"/>
        <source>none seen</source>
        <translation>keine gesehen</translation>
    </message>
</context>
<context>
    <name>cadastre::ResourcesTab</name>
    <message>
        <location filename="../ui/views/tabs/resourcestab.cpp" line="+21"/>
        <source>Resources</source>
        <translation>Ressourcen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Show s&amp;ubnets</source>
        <translation>S&amp;ubnetze zeigen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Show subnets</source>
        <translation>Subnetze zeigen</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>No resource is known here.</source>
        <translation>Hier ist keine Ressource bekannt.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>VPCs come by planning one, or by importing what an account shows.</source>
        <translation>VPCs kommen hinzu, indem man eines plant oder importiert, was ein Konto zeigt.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Import…</source>
        <translation>Importieren…</translation>
    </message>
    <message numerus="yes">
        <location line="+28"/>
        <source>Change the monitoring of %n CIDR(s)</source>
        <translation>
            <numerusform>Überwachung von %n CIDR ändern</numerusform>
            <numerusform>Überwachung von %n CIDRs ändern</numerusform>
        </translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Tags…</source>
        <translation>Tags…</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>New subnet…</source>
        <translation>Neues Subnetz…</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Add a CIDR to the VPC…</source>
        <translation>CIDR zur VPC hinzufügen…</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Ignore</source>
        <translation>Ignorieren</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Monitor</source>
        <translation>Überwachen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Move to scope</source>
        <translation>In Scope verschieben</translation>
    </message>
</context>
<context>
    <name>cadastre::RolloutModel</name>
    <message>
        <location filename="../ui/models/rolloutmodel.cpp" line="+13"/>
        <source>To do</source>
        <translation>Zu tun</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <location line="+60"/>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>After</source>
        <translation>Nach</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <location line="+21"/>
        <source>AWS would refuse it</source>
        <translation>AWS würde es ablehnen</translation>
    </message>
</context>
<context>
    <name>cadastre::RolloutView</name>
    <message>
        <location filename="../ui/views/rollout/rolloutview.cpp" line="+65"/>
        <source>Advertise at the end</source>
        <translation>Am Ende ankündigen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Rehearse…</source>
        <translation>Proben…</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Nothing to do</source>
        <translation>Nichts zu tun</translation>
    </message>
    <message>
        <location line="+200"/>
        <source>From this start AWS is what the plan says already. Another start shows other steps.</source>
        <translation>Von diesem Anfang aus ist AWS bereits, was der Plan sagt. Ein anderer Anfang zeigt andere Schritte.</translation>
    </message>
    <message>
        <location line="-154"/>
        <source>Start of the rollout</source>
        <translation>Anfang der Umsetzung</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Advertising changes what the Internet sees: it comes last, and only when asked for</source>
        <translation>Ankündigen ändert, was das Internet sieht: Es kommt zuletzt und nur auf Wunsch</translation>
    </message>
    <message>
        <location line="+23"/>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>AWS CLI script, and the way back…</source>
        <translation>AWS-CLI-Skript und der Rückweg…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Terraform…</source>
        <translation>Terraform…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Terraform, pools by the module aws-ia/ipam…</source>
        <translation>Terraform, Pools mit dem Modul aws-ia/ipam…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>CloudFormation…</source>
        <translation>CloudFormation…</translation>
    </message>
    <message>
        <location line="-91"/>
        <source>Routes…</source>
        <translation>Routen…</translation>
    </message>
    <message>
        <location line="+58"/>
        <source>What the change does to routes, summaries and prefix lists, and to their limits</source>
        <translation>Was die Änderung an Routen, Sammelrouten und Präfixlisten ändert und wie es um deren Grenzen steht</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Runs the exported script with the AWS CLI on a copy of the start, and takes it back</source>
        <translation>Führt das exportierte Skript mit der AWS CLI auf einer Kopie des Anfangs aus und nimmt es zurück</translation>
    </message>
    <message>
        <location line="+39"/>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <location line="+23"/>
        <source>The selected step</source>
        <translation>Der gewählte Schritt</translation>
    </message>
    <message>
        <location line="-57"/>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <location line="+87"/>
        <source>what AWS shows, or nothing</source>
        <translation>was AWS zeigt, oder nichts</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>checkpoint “%1”</source>
        <translation>Wegmarke „%1“</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>what the comparison shows</source>
        <translation>dem, was der Vergleich zeigt</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>The steps are being worked out…</source>
        <translation>Die Schritte werden ausgearbeitet…</translation>
    </message>
    <message numerus="yes">
        <location line="+52"/>
        <source>… and %n more, at the head of the script</source>
        <translation>
            <numerusform>… und %n weiterer Hinweis, am Anfang des Skripts</numerusform>
            <numerusform>… und %n weitere Hinweise, am Anfang des Skripts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="-28"/>
        <source>%n steps to this plan</source>
        <translation>
            <numerusform>%n Schritt bis zu diesem Plan</numerusform>
            <numerusform>%n Schritte bis zu diesem Plan</numerusform>
        </translation>
    </message>
    <message>
        <location line="+1"/>
        <source> · %1 done, %2 left out</source>
        <translation> · %1 erledigt, %2 ausgelassen</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>The plan holds no pool yet: there is nothing to bring about in AWS.</source>
        <translation>Der Plan enthält noch keinen Pool: In AWS ist nichts herbeizuführen.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>New pool…</source>
        <translation>Neuer Pool…</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Compare with AWS…</source>
        <translation>Mit AWS vergleichen…</translation>
    </message>
    <message>
        <location line="+74"/>
        <source>Export the change</source>
        <translation>Die Änderung exportieren</translation>
    </message>
</context>
<context>
    <name>cadastre::RoomSummary</name>
    <message>
        <location filename="../ui/views/tabs/roomsummary.cpp" line="+34"/>
        <source>Room</source>
        <translation>Platz</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>no CIDR is provisioned yet</source>
        <translation>noch kein CIDR bereitgestellt</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>%1 used</source>
        <translation>%1 genutzt</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>%1, of which %2 reserved</source>
        <translation>%1, davon %2 reserviert</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>%1 free</source>
        <translation>%1 frei</translation>
    </message>
</context>
<context>
    <name>cadastre::RouteFeedDialog</name>
    <message>
        <location filename="../ui/dialogs/routefeeddialog.cpp" line="+24"/>
        <source>&amp;Allow this window to connect to it</source>
        <translation>Diesem Fenster &amp;erlauben, sich damit zu verbinden</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Follow</source>
        <translation>Folgen</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>VRPs from an RTR server</source>
        <translation>VRPs von einem RTR-Server</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>&amp;Server</source>
        <translation>&amp;Server</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>host and port of an RPKI cache (RFC 8210)</source>
        <translation>Host und Port eines RPKI-Caches (RFC 8210)</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>It is asked for all VRPs and again when it has news, until the plan is closed or a file of VRPs is opened. Nothing of the plan is sent. The connection proves nothing about who answers: use a cache in your own network.</source>
        <translation>Er wird nach allen VRPs gefragt und wieder, wenn er Neues hat, bis der Plan geschlossen oder eine VRP-Datei geöffnet wird. Vom Plan wird nichts gesendet. Die Verbindung beweist nicht, wer antwortet: Nehmen Sie einen Cache im eigenen Netz.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Stop following</source>
        <translation>Nicht mehr folgen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>cadastre::RouteImpactDialog</name>
    <message>
        <location filename="../ui/dialogs/routeimpactdialog.cpp" line="+28"/>
        <source>Route impact</source>
        <translation>Auswirkung auf Routen</translation>
    </message>
    <message numerus="yes">
        <location line="+9"/>
        <source>%n limits are passed.</source>
        <translation>
            <numerusform>%n Grenze ist überschritten.</numerusform>
            <numerusform>%n Grenzen sind überschritten.</numerusform>
        </translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Every limit holds after the change.</source>
        <translation>Nach der Änderung sind alle Grenzen eingehalten.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The change does nothing to routes.</source>
        <translation>Die Änderung berührt keine Routen.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Routes before and after the change</source>
        <translation>Routen vor und nach der Änderung</translation>
    </message>
    <message>
        <location line="+15"/>
        <location line="+16"/>
        <source>Prefixes that come and go</source>
        <translation>Präfixe, die kommen und gehen</translation>
    </message>
    <message>
        <location line="-11"/>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Limits are quotas of the plan and can be changed there.</source>
        <translation>Die Grenzen sind Quoten des Plans und lassen sich dort ändern.</translation>
    </message>
    <message>
        <location line="+25"/>
        <source>none; it stays as it is</source>
        <translation>keine; es bleibt, wie es ist</translation>
    </message>
</context>
<context>
    <name>cadastre::RouteImpactModel</name>
    <message>
        <location filename="../ui/models/routeimpactmodel.cpp" line="+30"/>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Family</source>
        <translation>Familie</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Limit</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Unused</source>
        <translation>Ungenutzt</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>both</source>
        <translation>beide</translation>
    </message>
    <message>
        <location line="+19"/>
        <source>Space of the summary that no VPC uses; it attracts traffic for it all the same</source>
        <translation>Raum der Sammelroute, den kein VPC nutzt; sie zieht dennoch Verkehr dafür an</translation>
    </message>
</context>
<context>
    <name>cadastre::RoutingModel</name>
    <message>
        <location filename="../ui/models/routingmodel.cpp" line="+77"/>
        <location line="+31"/>
        <source>no data</source>
        <translation>keine Daten</translation>
    </message>
    <message>
        <location line="-30"/>
        <source>no data: expired</source>
        <translation>keine Daten: abgelaufen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>valid</source>
        <translation>gültig</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>invalid: origin</source>
        <translation>ungültig: Ursprung</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>invalid: length</source>
        <translation>ungültig: Länge</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>invalid: AS0</source>
        <translation>ungültig: AS0</translation>
    </message>
    <message>
        <location line="-29"/>
        <source>CIDR</source>
        <translation>CIDR</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Locale (Region)</source>
        <translation>Locale (Region)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Pool</source>
        <translation>Pool</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>ROA prefix</source>
        <translation>ROA-Präfix</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>maxLength</source>
        <translation>maxLength</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>ROA expires</source>
        <translation>ROA läuft ab</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Trust anchor</source>
        <translation>Vertrauensanker</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Evidence</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <location line="+95"/>
        <source>Withdraw</source>
        <translation>Zurückziehen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Advertise</source>
        <translation>Ankündigen</translation>
    </message>
</context>
<context>
    <name>cadastre::RoutingTab</name>
    <message>
        <location filename="../ui/views/tabs/routingtab.cpp" line="+46"/>
        <source>Routing</source>
        <translation>Routing</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Advertise selected</source>
        <translation>Auswahl ankündigen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Withdraw selected</source>
        <translation>Auswahl zurückziehen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Open VRPs…</source>
        <translation>VRPs öffnen…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>From an RTR server…</source>
        <translation>Von einem RTR-Server…</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <location line="+26"/>
        <source>Nothing here can be advertised by AWS.</source>
        <translation>Hier kann AWS nichts ankündigen.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>It takes a pool that is advertisable, has a locale (Region) and holds a CIDR.</source>
        <translation>Nötig ist ein Pool, der ankündbar ist, eine Locale (Region) hat und ein CIDR enthält.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>New pool…</source>
        <translation>Neuer Pool…</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>A file of validated ROA payloads, from rpki-client, Routinator or as CSV</source>
        <translation>Eine Datei geprüfter ROA-Inhalte, von rpki-client, Routinator oder als CSV</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>VRPs from an RPKI cache, followed while the plan is open; it asks before it connects</source>
        <translation>VRPs von einem RPKI-Cache, dem gefolgt wird, solange der Plan offen ist; vor dem Verbinden wird gefragt</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>Open VRPs</source>
        <translation>VRPs öffnen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>VRPs (*.json *.csv);;All files (*)</source>
        <translation>VRPs (*.json *.csv);;Alle Dateien (*)</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>VRPs: none, so no verdicts</source>
        <translation>VRPs: keine, also keine Urteile</translation>
    </message>
    <message numerus="yes">
        <location line="+24"/>
        <source>%n advertised CIDR(s) that the VRPs do not make valid: %1</source>
        <translation>
            <numerusform>%n angekündigter CIDR, den die VRPs nicht gültig machen: %1</numerusform>
            <numerusform>%n angekündigte CIDRs, die die VRPs nicht gültig machen: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+13"/>
        <source>Advertise %n CIDR(s)</source>
        <translation>
            <numerusform>%n CIDR ankündigen</numerusform>
            <numerusform>%n CIDRs ankündigen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+1"/>
        <source>Withdraw %n CIDR(s)</source>
        <translation>
            <numerusform>Ankündigung von %n CIDR zurückziehen</numerusform>
            <numerusform>Ankündigung von %n CIDRs zurückziehen</numerusform>
        </translation>
    </message>
    <message>
        <location line="+43"/>
        <source>Withdraw</source>
        <translation>Zurückziehen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Advertise</source>
        <translation>Ankündigen</translation>
    </message>
</context>
<context>
    <name>cadastre::RowCopies</name>
    <message>
        <location filename="../ui/views/common/rowcopies.cpp" line="+32"/>
        <source>AWS CLI</source>
        <translation>AWS CLI</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Terraform</source>
        <translation>Terraform</translation>
    </message>
</context>
<context>
    <name>cadastre::RulesTab</name>
    <message>
        <location filename="../ui/views/tabs/rulestab.cpp" line="+35"/>
        <source>not set</source>
        <translation>nicht gesetzt</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>No pool is selected.</source>
        <translation>Es ist kein Pool ausgewählt.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Rules belong to one pool and are never inherited.</source>
        <translation>Regeln gehören zu einem Pool und werden nie vererbt.</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>Take over discovered VPCs that lie in this pool</source>
        <translation>Entdeckte VPCs übernehmen, die in diesem Pool liegen</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>no refill</source>
        <translation>kein Nachfüllen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>AWS pool rules: what breaks them is refused</source>
        <translation>AWS-Poolregeln: Was sie verletzt, wird abgelehnt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Largest block</source>
        <translation>&amp;Größter Block</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Default length</source>
        <translation>&amp;Standardlänge</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>S&amp;mallest block</source>
        <translation>&amp;Kleinster Block</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Required tags</source>
        <translation>Ve&amp;rlangte Tags</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>AWS compares exactly: a * is refused, a house rule takes patterns.</source>
        <translation>AWS vergleicht genau: Ein * wird abgelehnt, Muster nimmt eine Hausregel.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Auto-&amp;import</source>
        <translation>Auto-&amp;Import</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Of this plan: AWS knows nothing of it</source>
        <translation>Nur in diesem Plan: AWS weiß nichts davon</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>S&amp;trategy</source>
        <translation>S&amp;trategie</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>AWS takes the lowest free block; commands pin what this plan chose.</source>
        <translation>AWS nimmt den untersten freien Block; die Befehle legen fest, was dieser Plan gewählt hat.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Re&amp;fill below</source>
        <translation>Nach&amp;füllen unter</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Refill &amp;with</source>
        <translation>Nachfüllen &amp;mit</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>House rules: they only report</source>
        <translation>Hausregeln: sie melden nur</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>House rules…</source>
        <translation>Hausregeln…</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Revert</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>New pool…</source>
        <translation>Neuer Pool…</translation>
    </message>
    <message>
        <location line="+47"/>
        <source>None holds here.</source>
        <translation>Hier gilt keine.</translation>
    </message>
    <message>
        <location line="+22"/>
        <source>It would take nothing now.</source>
        <translation>Jetzt würde er nichts übernehmen.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>It would take %1, %2.</source>
        <translation>Er würde %1 übernehmen, %2.</translation>
    </message>
    <message numerus="yes">
        <location line="+1"/>
        <source>%n discovered VPC(s)</source>
        <translation>
            <numerusform>%n entdeckte VPC</numerusform>
            <numerusform>%n entdeckte VPCs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+0"/>
        <source>%n noncompliant</source>
        <translation>
            <numerusform>%n nicht konform</numerusform>
            <numerusform>%n nicht konform</numerusform>
        </translation>
    </message>
    <message>
        <location line="+84"/>
        <source>Nothing that is there becomes noncompliant by it.</source>
        <translation>Nichts Vorhandenes wird dadurch nicht konform.</translation>
    </message>
    <message numerus="yes">
        <location line="+1"/>
        <source>%n more resource(s) would be noncompliant.</source>
        <translation>
            <numerusform>%n weitere Ressource wäre nicht konform.</numerusform>
            <numerusform>%n weitere Ressourcen wären nicht konform.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+1"/>
        <source>%n resource(s) would become compliant.</source>
        <translation>
            <numerusform>%n Ressource würde konform.</numerusform>
            <numerusform>%n Ressourcen würden konform.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cadastre::ScopeDialog</name>
    <message>
        <location filename="../ui/dialogs/scopedialog.cpp" line="+13"/>
        <source>Edit scope</source>
        <translation>Scope bearbeiten</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>New private scope</source>
        <translation>Neuer privater Scope</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Create scope</source>
        <translation>Scope anlegen</translation>
    </message>
    <message>
        <location line="+18"/>
        <source>&amp;IPAM</source>
        <translation>&amp;IPAM</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>AWS keeps it as the tag Name.</source>
        <translation>AWS führt ihn als Tag Name.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Description</source>
        <translation>&amp;Beschreibung</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A private scope is a space of its own: the same addresses may be used in another one.</source>
        <translation>Ein privater Scope ist ein eigener Raum: Dieselben Adressen dürfen in einem anderen verwendet werden.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>External &amp;authority</source>
        <translation>&amp;Herkunft außerhalb von AWS</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Infoblox’s account that gives this scope its space; empty: none.</source>
        <translation>Das Konto bei Infoblox, das diesem Scope seinen Raum gibt; leer: keines.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>AWS asks Infoblox Universal DDI for the space of this scope’s top-level pools, in the Advanced tier alone. The plan notes whose space it is; what Infoblox would give is not known here.</source>
        <translation>AWS fragt Infoblox Universal DDI nach dem Raum für die obersten Pools dieses Scopes, nur in der Stufe Advanced. Der Plan vermerkt, wessen Raum es ist; was Infoblox geben würde, ist hier nicht bekannt.</translation>
    </message>
    <message>
        <location line="+29"/>
        <source>This plan has no IPAM yet.</source>
        <translation>Dieser Plan hat noch kein IPAM.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Give the scope a name.</source>
        <translation>Den Scope benennen.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>This scope is no longer in the plan.</source>
        <translation>Dieser Scope ist nicht mehr im Plan.</translation>
    </message>
    <message>
        <location line="+18"/>
        <source>Nothing is changed yet.</source>
        <translation>Noch ist nichts geändert.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Edit scope %1</source>
        <translation>Scope %1 bearbeiten</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>A private scope “%1”, empty: its addresses do not clash with those of other scopes.</source>
        <translation>Ein privater Scope „%1“, leer: Seine Adressen stoßen nicht mit denen anderer Scopes zusammen.</translation>
    </message>
    <message numerus="yes">
        <location line="+3"/>
        <source>The IPAM then has %n scope(s).</source>
        <translation>
            <numerusform>Das IPAM hat dann %n Scope.</numerusform>
            <numerusform>Das IPAM hat dann %n Scopes.</numerusform>
        </translation>
    </message>
    <message>
        <location line="+2"/>
        <location line="+8"/>
        <source>Infoblox gives the scope its space: say the CIDRs that it gave.</source>
        <translation>Infoblox gibt dem Scope seinen Raum: die CIDRs nennen, die es vergeben hat.</translation>
    </message>
    <message>
        <location line="-5"/>
        <source>The scope has no description.</source>
        <translation>Der Scope hat keine Beschreibung.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The scope has another description.</source>
        <translation>Der Scope hat eine andere Beschreibung.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The scope is given its space inside AWS alone.</source>
        <translation>Der Scope bekommt seinen Raum nur innerhalb von AWS.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>The scope has no name.</source>
        <translation>Der Scope hat keinen Namen.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The scope is called “%1”.</source>
        <translation>Der Scope heißt „%1“.</translation>
    </message>
</context>
<context>
    <name>cadastre::SeverityCounts</name>
    <message numerus="yes">
        <location filename="../ui/mainwindow/statusfacts.cpp" line="+71"/>
        <location filename="../ui/views/audit/auditview.cpp" line="-180"/>
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n Fehler</numerusform>
            <numerusform>%n Fehler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+1"/>
        <location filename="../ui/views/audit/auditview.cpp" line="+1"/>
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n Warnung</numerusform>
            <numerusform>%n Warnungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+1"/>
        <location filename="../ui/views/audit/auditview.cpp" line="+1"/>
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n Hinweis</numerusform>
            <numerusform>%n Hinweise</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cadastre::ShareDialog</name>
    <message>
        <location filename="../ui/dialogs/sharedialog.cpp" line="+25"/>
        <source>Share %1</source>
        <translation>%1 freigeben</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Accounts and units</source>
        <translation>Konten und Einheiten</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Account or id</source>
        <translation>Konto oder ID</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>One RAM share for this pool with the default permission: principals see its CIDRs and allocations, allocate and release.</source>
        <translation>Eine RAM-Freigabe für diesen Pool mit der Standardberechtigung: Principals sehen seine CIDRs und Zuteilungen, teilen zu und geben zurück.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Add account…</source>
        <translation>Konto hinzufügen…</translation>
    </message>
    <message>
        <location line="+19"/>
        <source>The whole organisation</source>
        <translation>Die ganze Organisation</translation>
    </message>
    <message>
        <location line="+71"/>
        <source>Nothing is changed yet.</source>
        <translation>Noch ist nichts geändert.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The plan has no other account yet: add the one to share with.</source>
        <translation>Der Plan hat noch kein anderes Konto: Fügen Sie das hinzu, mit dem geteilt werden soll.</translation>
    </message>
</context>
<context>
    <name>cadastre::SharingModel</name>
    <message>
        <location filename="../ui/models/sharingmodel.cpp" line="+188"/>
        <source>to share</source>
        <translation>freizugeben</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>to take back</source>
        <translation>zurückzunehmen</translation>
    </message>
    <message numerus="yes">
        <location line="+4"/>
        <source>%n in it</source>
        <comment>so many members of the unit</comment>
        <translation>
            <numerusform>%n darin</numerusform>
            <numerusform>%n darin</numerusform>
        </translation>
    </message>
    <message>
        <location line="+2"/>
        <source>owner</source>
        <translation>Eigentümer</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>direct</source>
        <translation>direkt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>invited</source>
        <translation>eingeladen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>inherited</source>
        <translation>geerbt</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>inherited from %1</source>
        <translation>geerbt von %1</translation>
    </message>
    <message>
        <location line="+29"/>
        <source>%1, %2: %3</source>
        <comment>pool, account, how it stands</comment>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <location line="-35"/>
        <source>not shared</source>
        <translation>nicht freigegeben</translation>
    </message>
    <message>
        <location line="+71"/>
        <source>%1 (OU)</source>
        <translation>%1 (OU)</translation>
    </message>
</context>
<context>
    <name>cadastre::SharingTab</name>
    <message>
        <location filename="../ui/views/tabs/sharingtab.cpp" line="+76"/>
        <source>Unfold all</source>
        <translation>Alle aufklappen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Fold all</source>
        <translation>Alle zuklappen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Share…</source>
        <translation>Freigeben…</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Discard ticks</source>
        <translation>Häkchen verwerfen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Apply ticks</source>
        <translation>Häkchen anwenden</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>There is nobody to share with</source>
        <translation>Es gibt niemanden, dem etwas freigegeben werden könnte</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Accounts of the plan, organizational units and the organisation can draw from a pool once it is shared with them.</source>
        <translation>Konten des Plans, Organisationseinheiten und die Organisation können aus einem Pool schöpfen, sobald er ihnen freigegeben ist.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Pools and who may draw from them</source>
        <translation>Pools und wer aus ihnen nehmen darf</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>A click folds a unit away or unfolds it; in the table, + and − do</source>
        <translation>Ein Klick klappt eine OU zu oder auf; in der Tabelle tun es + und −</translation>
    </message>
    <message>
        <location line="+18"/>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Add account…</source>
        <translation>Konto hinzufügen…</translation>
    </message>
    <message>
        <location line="+57"/>
        <source>Copy shares as</source>
        <translation>Freigaben kopieren als</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Export or print</source>
        <translation>Exportieren oder drucken</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Change who draws from pools</source>
        <translation>Ändern, wer aus Pools schöpft</translation>
    </message>
    <message>
        <location line="+29"/>
        <source>Only the owner can draw from this pool.</source>
        <translation>Nur der Eigentümer kann aus diesem Pool schöpfen.</translation>
    </message>
    <message numerus="yes">
        <location line="+1"/>
        <source>%n account(s) can draw from this pool: %1</source>
        <translation>
            <numerusform>%n Konto kann aus diesem Pool nehmen: %1</numerusform>
            <numerusform>%n Konten können aus diesem Pool nehmen: %1</numerusform>
        </translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Who can draw from the pools of this scope.</source>
        <translation>Wer aus den Pools dieses Scopes schöpfen kann.</translation>
    </message>
    <message>
        <location line="+68"/>
        <source>Tick a cell by click or Space to share the pool or to take it back. Nothing changes before Apply.</source>
        <translation>Eine Zelle mit Klick oder Leertaste ankreuzen, um den Pool freizugeben oder zurückzunehmen. Vor dem Anwenden ändert sich nichts.</translation>
    </message>
</context>
<context>
    <name>cadastre::SiblingsMenu</name>
    <message>
        <location filename="../ui/views/pools/siblingsmenu.cpp" line="+70"/>
        <source>Others beside %1</source>
        <translation>Andere neben %1</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Find by name or address</source>
        <translation>Nach Name oder Adresse suchen</translation>
    </message>
</context>
<context>
    <name>cadastre::SiteDialog</name>
    <message>
        <location filename="../ui/dialogs/sitedialog.cpp" line="+16"/>
        <source>Network outside AWS</source>
        <translation>Netz außerhalb von AWS</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Add a network outside AWS</source>
        <translation>Netz außerhalb von AWS hinzufügen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Add network</source>
        <translation>Netz hinzufügen</translation>
    </message>
    <message>
        <location line="+20"/>
        <source>S&amp;cope</source>
        <translation>S&amp;cope</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>C&amp;IDR</source>
        <translation>C&amp;IDR</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>allocators avoid it, overlap counts it</source>
        <translation>Zuteilungen meiden es, Überschneidungen zählen es mit</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Si&amp;te</source>
        <translation>S&amp;tandort</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A&amp;SN</source>
        <translation>A&amp;SN</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>optional</source>
        <translation>optional</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Direct Connect, VPN, …</source>
        <translation>Direct Connect, VPN, …</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Con&amp;nection</source>
        <translation>&amp;Verbindung</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Owner</source>
        <translation>&amp;Eigentümer</translation>
    </message>
    <message>
        <location line="+27"/>
        <source>A CIDR is needed.</source>
        <translation>Ein CIDR ist nötig.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>A name for the site is needed.</source>
        <translation>Ein Name für den Standort ist nötig.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The ASN is not a number.</source>
        <translation>Die ASN ist keine Zahl.</translation>
    </message>
</context>
<context>
    <name>cadastre::SiteModel</name>
    <message>
        <location filename="../ui/models/sitemodel.cpp" line="+10"/>
        <source>CIDR</source>
        <translation>CIDR</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Site</source>
        <translation>Standort</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>ASN</source>
        <translation>ASN</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Owner</source>
        <translation>Eigentümer</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Scope</source>
        <translation>Scope</translation>
    </message>
</context>
<context>
    <name>cadastre::SitesTab</name>
    <message>
        <location filename="../ui/views/tabs/sitestab.cpp" line="+15"/>
        <source>Sites</source>
        <translation>Standorte</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+53"/>
        <source>Edit…</source>
        <translation>Bearbeiten…</translation>
    </message>
    <message>
        <location line="-52"/>
        <location line="+53"/>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <location line="-51"/>
        <location line="+10"/>
        <source>Add site…</source>
        <translation>Standort hinzufügen…</translation>
    </message>
    <message>
        <location line="-3"/>
        <source>No network outside AWS is known.</source>
        <translation>Kein Netz außerhalb von AWS ist bekannt.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Offices, data centres and other clouds: allocators stay clear of them and overlaps are reported.</source>
        <translation>Büros, Rechenzentren und andere Clouds: Zuteilungen halten sich davon fern, Überschneidungen werden gemeldet.</translation>
    </message>
    <message numerus="yes">
        <location line="+16"/>
        <source>Remove %n site(s)</source>
        <translation>
            <numerusform>%n Standort entfernen</numerusform>
            <numerusform>%n Standorte entfernen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cadastre::SplitDialog</name>
    <message>
        <location filename="../ui/wizards/split/splitdialog.cpp" line="+50"/>
        <source>Split a pool into Regions</source>
        <translation>Einen Pool auf Regionen aufteilen</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Create pools</source>
        <translation>Pools anlegen</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Ask every resource for the tag Region, with the pool’s locale</source>
        <translation>Von jeder Ressource das Tag Region mit der Locale des Pools verlangen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Import discovered resources that lie in the pools</source>
        <translation>Entdeckte Ressourcen importieren, die in den Pools liegen</translation>
    </message>
    <message>
        <location line="+19"/>
        <source>any</source>
        <translation>jede</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Pools, one a Region</source>
        <translation>Pools, einer je Region</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>CIDR</source>
        <translation>CIDR</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Remark</source>
        <translation>Anmerkung</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>&amp;Pool</source>
        <translation>&amp;Pool</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Length for each</source>
        <translation>&amp;Länge für jeden</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Strategy</source>
        <translation>&amp;Strategie</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>sparse leaves each Region room to grow in place</source>
        <translation>sparse lässt jeder Region Raum zum Wachsen an Ort und Stelle</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Resources take</source>
        <translation>&amp;Ressourcen nehmen</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>the one length that resources may take; “any” sets no rule</source>
        <translation>die eine Länge, die Ressourcen nehmen dürfen; „jede“ setzt keine Regel</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Tags</source>
        <translation>&amp;Tags</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Auto-&amp;import</source>
        <translation>Auto-&amp;Import</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Regions</source>
        <translation>Regionen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The IPAM operates in these; Plan ▸ Edit IPAM… adds more.</source>
        <translation>In diesen arbeitet das IPAM; Plan ▸ IPAM bearbeiten… fügt weitere hinzu.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>You will get</source>
        <translation>Das Ergebnis</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>The same, as commands</source>
        <translation>Dasselbe als Befehle</translation>
    </message>
    <message>
        <location line="+60"/>
        <source>has %1 already</source>
        <translation>hat schon %1</translation>
    </message>
    <message>
        <location line="+32"/>
        <source>There is no pool without a locale to split.</source>
        <translation>Es gibt keinen Pool ohne Locale zum Aufteilen.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Tick the Regions that get a pool.</source>
        <translation>Die Regionen ankreuzen, die einen Pool bekommen.</translation>
    </message>
    <message>
        <location line="+18"/>
        <source>Give the pool of %1 a name.</source>
        <translation>Den Pool von %1 benennen.</translation>
    </message>
    <message numerus="yes">
        <location line="+26"/>
        <source>Auto-import takes %n discovered VPC(s)</source>
        <translation>
            <numerusform>Auto-Import übernimmt %n entdeckte VPC</numerusform>
            <numerusform>Auto-Import übernimmt %n entdeckte VPCs</numerusform>
        </translation>
    </message>
    <message>
        <location line="+1"/>
        <source>, %1 noncompliant</source>
        <translation>, %1 nicht konform</translation>
    </message>
    <message>
        <location line="+33"/>
        <source>1 pool with a %1</source>
        <translation>1 Pool mit einem %1</translation>
    </message>
    <message numerus="yes">
        <location line="+1"/>
        <source>%n pool(s), each with a %1</source>
        <translation>
            <numerusform>%n Pool mit einem %1</numerusform>
            <numerusform>%n Pools mit je einem %1</numerusform>
        </translation>
    </message>
    <message>
        <location line="+11"/>
        <source>%1 afterwards: %2 allocated</source>
        <translation>%1 danach: %2 zugeteilt</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1 %2 left</source>
        <translation>%1 %2 übrig</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>nothing yet</source>
        <translation>noch nichts</translation>
    </message>
    <message numerus="yes">
        <location line="+33"/>
        <source>Split %1 into %n pool(s)</source>
        <translation>
            <numerusform>%1 auf %n Pool aufteilen</numerusform>
            <numerusform>%1 auf %n Pools aufteilen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cadastre::Status</name>
    <message>
        <location filename="../ui/icons.cpp" line="+161"/>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>information</source>
        <translation>Information</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>ok</source>
        <translation>in Ordnung</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>pending</source>
        <translation>ausstehend</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>no data</source>
        <translation>keine Daten</translation>
    </message>
</context>
<context>
    <name>cadastre::StatusFacts</name>
    <message>
        <location filename="../ui/mainwindow/statusfacts.cpp" line="+31"/>
        <source>model — nothing here touches AWS</source>
        <translation>Modell — nichts hier berührt AWS</translation>
    </message>
    <message>
        <location line="+34"/>
        <source>From %1</source>
        <translation>Von %1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>From %1, followed</source>
        <translation>Von %1, wird gefolgt</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Read the file again</source>
        <translation>Datei erneut lesen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Open VRPs…</source>
        <translation>VRPs öffnen…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>VRPs from an RTR server…</source>
        <translation>VRPs von einem RTR-Server…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Show the routing</source>
        <translation>Routing zeigen</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>From %1. Click to read them again or to take others</source>
        <translation>Von %1. Klicken, um sie erneut zu lesen oder andere zu nehmen</translation>
    </message>
    <message numerus="yes">
        <location line="+15"/>
        <source>Changing up to %n row(s)…</source>
        <translation>
            <numerusform>Bis zu %n Zeile wird geändert…</numerusform>
            <numerusform>Bis zu %n Zeilen werden geändert…</numerusform>
        </translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The step is shown once it is on disk</source>
        <translation>Der Schritt wird gezeigt, sobald er gespeichert ist</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Read-only</source>
        <translation>Nur lesbar</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>This is how the plan was; Save as… makes a plan of it</source>
        <translation>So war der Plan; „Speichern unter…“ macht einen Plan daraus</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>This file cannot be written; Save as… makes a copy that can</source>
        <translation>Diese Datei lässt sich nicht schreiben; „Speichern unter…“ legt eine beschreibbare Kopie an</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>All changes saved</source>
        <translation>Alle Änderungen gespeichert</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Every step is on disk before it is shown. Click for the history</source>
        <translation>Jeder Schritt liegt auf der Platte, bevor er gezeigt wird. Klicken für den Verlauf</translation>
    </message>
    <message numerus="yes">
        <location line="+4"/>
        <source>%n pool(s)</source>
        <translation>
            <numerusform>%n Pool</numerusform>
            <numerusform>%n Pools</numerusform>
        </translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Go to the tree of pools</source>
        <translation>Zum Baum der Pools gehen</translation>
    </message>
    <message numerus="yes">
        <location line="+1"/>
        <source>%n allocation(s)</source>
        <translation>
            <numerusform>%n Zuteilung</numerusform>
            <numerusform>%n Zuteilungen</numerusform>
        </translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Show the allocations of what is selected</source>
        <translation>Zuteilungen der Auswahl zeigen</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>rehearsal :%1</source>
        <comment>port</comment>
        <translation>Probe :%1</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>offline</source>
        <translation>offline</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Programs on this computer act on the plan at %1</source>
        <translation>Programme auf diesem Rechner wirken unter %1 auf den Plan</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Nothing listens. Click to rehearse with the AWS CLI</source>
        <translation>Nichts lauscht. Klicken, um mit der AWS CLI zu proben</translation>
    </message>
</context>
<context>
    <name>cadastre::StepBar</name>
    <message>
        <location filename="../ui/views/common/stepbar.cpp" line="+110"/>
        <source>Step %1 of %2, %3</source>
        <translation>Schritt %1 von %2, %3</translation>
    </message>
</context>
<context>
    <name>cadastre::StepDetail</name>
    <message>
        <location filename="../ui/views/rollout/stepdetail.cpp" line="+41"/>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>a step that is left out is in no script</source>
        <translation>ein ausgelassener Schritt steht in keinem Skript</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Ticket</source>
        <translation>&amp;Ticket</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Note</source>
        <translation>&amp;Notiz</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>Lines of the script</source>
        <translation>Zeilen des Skripts</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>Select a step to see what it does.</source>
        <translation>Einen Schritt wählen, um zu sehen, was er tut.</translation>
    </message>
    <message>
        <location line="+16"/>
        <location line="+6"/>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <location line="-4"/>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>After</source>
        <translation>Nach</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
</context>
<context>
    <name>cadastre::StrategyTable</name>
    <message>
        <location filename="../ui/wizards/common/strategytable.cpp" line="+27"/>
        <source>Strategies compared</source>
        <translation>Strategien im Vergleich</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Strategy</source>
        <translation>Strategie</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Block</source>
        <translation>Block</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Largest left</source>
        <translation>Größter Rest</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>What speaks for it</source>
        <translation>Was dafür spricht</translation>
    </message>
    <message>
        <location line="+30"/>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>what AWS gives by length alone</source>
        <translation>was AWS allein nach der Länge vergibt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>lowest, clear of reserves and sites</source>
        <translation>niedrigster, frei von Reserven und Standorten</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>as AWS</source>
        <translation>wie AWS</translation>
    </message>
    <message>
        <location line="-9"/>
        <source>fills the smallest gap (%1)</source>
        <translation>füllt die kleinste Lücke (%1)</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>room to grow to %1</source>
        <translation>Platz zum Wachsen bis %1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>no room to grow</source>
        <translation>kein Platz zum Wachsen</translation>
    </message>
</context>
<context>
    <name>cadastre::StripBar</name>
    <message>
        <location filename="../ui/views/common/stripbar.cpp" line="+46"/>
        <location line="+22"/>
        <source>%1 of %2 used</source>
        <translation>%1 von %2 genutzt</translation>
    </message>
</context>
<context>
    <name>cadastre::SubnetDialog</name>
    <message>
        <location filename="../ui/wizards/vpc/subnetdialog.cpp" line="+28"/>
        <source>New subnet in %1</source>
        <translation>Neues Subnetz in %1</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Create subnet</source>
        <translation>Subnetz anlegen</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>AWS chooses</source>
        <translation>AWS wählt</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>%1 (%2)</source>
        <comment>zone, its id</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Availability &amp;Zone</source>
        <translation>Verfügbarkeits&amp;zone</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Address space</source>
        <translation>Adressraum</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Subnet</source>
        <translation>Subnetz</translation>
    </message>
    <message>
        <location line="+32"/>
        <source>the VPC’s own space: %1</source>
        <translation>der eigene Raum der VPC: %1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>none: IPv6 only</source>
        <translation>keiner: nur IPv6</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>none: IPv4 only</source>
        <translation>keiner: nur IPv4</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>IPv&amp;4 from</source>
        <translation>IPv&amp;4 aus</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>IPv&amp;6 from</source>
        <translation>IPv&amp;6 aus</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>IPv4 block</source>
        <translation>IPv4-Block</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>IPv6 block</source>
        <translation>IPv6-Block</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A subnet takes an IPv4 block from /16 to /28; AWS keeps five of its addresses.</source>
        <translation>Ein Subnetz nimmt einen IPv4-Block von /16 bis /28; AWS behält fünf seiner Adressen.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A subnet takes an IPv6 /64, or /44 to /60 in steps of four.</source>
        <translation>Ein Subnetz nimmt ein IPv6-/64 oder /44 bis /60 in Viererschritten.</translation>
    </message>
    <message>
        <location line="+84"/>
        <source>Type the IPv4 block.</source>
        <translation>Den IPv4-Block eingeben.</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Type the IPv6 block.</source>
        <translation>Den IPv6-Block eingeben.</translation>
    </message>
    <message>
        <location line="+18"/>
        <source>No %1 is free in the VPC.</source>
        <translation>In der VPC ist kein %1 frei.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>This VPC is no longer in the plan.</source>
        <translation>Diese VPC ist nicht mehr im Plan.</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>A subnet needs an IPv4 or an IPv6 block.</source>
        <translation>Ein Subnetz braucht einen IPv4- oder einen IPv6-Block.</translation>
    </message>
    <message>
        <location line="+33"/>
        <source>%1 addresses, of which AWS keeps five</source>
        <comment>count of IPv4 addresses</comment>
        <translation>%1 Adressen, von denen AWS fünf behält</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>%1 left in %2 after this</source>
        <comment>blocks, the VPC&apos;s CIDR</comment>
        <translation>danach bleiben %1 in %2</translation>
    </message>
</context>
<context>
    <name>cadastre::TableColumns</name>
    <message>
        <location filename="../ui/views/common/tablecolumns.cpp" line="+173"/>
        <source>Fit columns</source>
        <translation>Spalten anpassen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Reset columns</source>
        <translation>Spalten zurücksetzen</translation>
    </message>
</context>
<context>
    <name>cadastre::TableExportDialog</name>
    <message>
        <location filename="../ui/dialogs/tableexportdialog.cpp" line="+191"/>
        <source>Export or print: %1</source>
        <translation>Exportieren oder drucken: %1</translation>
    </message>
    <message>
        <location line="-82"/>
        <source>Page before</source>
        <translation>Vorherige Seite</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Next page</source>
        <translation>Nächste Seite</translation>
    </message>
    <message>
        <location line="+87"/>
        <source>What the table shows</source>
        <translation>Was die Tabelle zeigt</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Every row and column</source>
        <translation>Alle Zeilen und Spalten</translation>
    </message>
    <message>
        <location line="-77"/>
        <source>CSV (for spreadsheets)</source>
        <translation>CSV (für Tabellenkalkulationen)</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <location line="+3"/>
        <location line="+18"/>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <location line="-13"/>
        <source>Choose…</source>
        <translation>Auswählen…</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Cha&amp;rt</source>
        <translation>Dia&amp;gramm</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>&amp;Take</source>
        <translation>&amp;Umfang</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>columns, order and filter as the table has them; or all that it could show</source>
        <translation>Spalten, Reihenfolge und Filter wie in der Tabelle; oder alles, was sie zeigen könnte</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>F&amp;ormat</source>
        <translation>F&amp;ormat</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>CSV and JSON say numbers and moments in full: percentages to twelve decimals, times in UTC</source>
        <translation>CSV und JSON nennen Zahlen und Zeitpunkte vollständig: Prozente mit zwölf Nachkommastellen, Zeiten in UTC</translation>
    </message>
    <message>
        <location line="+3"/>
        <location line="+26"/>
        <location line="+66"/>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <location line="-90"/>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>First lines of the file</source>
        <translation>Erste Zeilen der Datei</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>The page as it will be printed</source>
        <translation>Die Seite, wie sie gedruckt wird</translation>
    </message>
    <message>
        <location line="+84"/>
        <source>Print…</source>
        <translation>Drucken…</translation>
    </message>
    <message numerus="yes">
        <location line="+3"/>
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <location line="+16"/>
        <source>Export to</source>
        <translation>Exportieren nach</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>“%1” is on its way to the printer %2</source>
        <translation>„%1“ ist auf dem Weg zum Drucker %2</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+38"/>
        <source>“%1” is written to %2</source>
        <translation>„%1“ geschrieben nach %2</translation>
    </message>
    <message>
        <location line="-11"/>
        <source>This is the open plan itself. Choose another file.</source>
        <translation>Das ist der offene Plan selbst. Bitte eine andere Datei wählen.</translation>
    </message>
</context>
<context>
    <name>cadastre::TableOutput</name>
    <message>
        <location filename="../ui/views/tables/tableoutput.cpp" line="+48"/>
        <source>Export or print %1</source>
        <translation>%1 exportieren oder drucken</translation>
    </message>
    <message>
        <location line="+37"/>
        <source>Pool</source>
        <translation>Pool</translation>
    </message>
</context>
<context>
    <name>cadastre::TableTab</name>
    <message>
        <location filename="../ui/views/tabs/tabletab.cpp" line="+39"/>
        <source>Filter of %1</source>
        <translation>Filter von %1</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>No row matches the filter</source>
        <translation>Keine Zeile passt zum Filter</translation>
    </message>
    <message>
        <location line="+36"/>
        <source>Show all rows</source>
        <translation>Alle Zeilen zeigen</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <location line="+68"/>
        <source>filter, for example %1</source>
        <translation>Filter, zum Beispiel %1</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>%1 of %2 rows</source>
        <translation>%1 von %2 Zeilen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>filter: %1</source>
        <translation>Filter: %1</translation>
    </message>
    <message>
        <location line="+71"/>
        <source>Plan renumbering…</source>
        <translation>Umnummerierung planen…</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Move…</source>
        <translation>Verschieben…</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>Delete the subnet</source>
        <translation>Subnetz löschen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Take the CIDR from the VPC</source>
        <translation>CIDR von der VPC lösen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Delete the VPC</source>
        <translation>VPC löschen</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>Copy as</source>
        <translation>Kopieren als</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Export or print</source>
        <translation>Exportieren oder drucken</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>CIDR list</source>
        <translation>CIDR-Liste</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Rows (TSV)</source>
        <translation>Zeilen (TSV)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>CSV with headers</source>
        <translation>CSV mit Kopfzeile</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <location line="-13"/>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
</context>
<context>
    <name>cadastre::TagTable</name>
    <message>
        <location filename="../ui/wizards/common/tagtable.cpp" line="+50"/>
        <source>Remove this tag</source>
        <translation>Dieses Tag entfernen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Tag key</source>
        <translation>Tag-Schlüssel</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <location line="+24"/>
        <source>Value of %1</source>
        <translation>Wert von %1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>use %1</source>
        <translation>%1 verwenden</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>Use the value that is asked for</source>
        <translation>Den verlangten Wert verwenden</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Tag value</source>
        <translation>Tag-Wert</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>%1 asks for %2=%3</source>
        <translation>%1 verlangt %2=%3</translation>
    </message>
    <message>
        <location line="+42"/>
        <source>+ add tag</source>
        <translation>+ Tag hinzufügen</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>+ add required tag</source>
        <translation>+ verlangtes Tag hinzufügen</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Required tags</source>
        <translation>Verlangte Tags</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Asked for by</source>
        <translation>Verlangt von</translation>
    </message>
    <message>
        <location line="+120"/>
        <source>A tag has a value but no key.</source>
        <translation>Ein Tag hat einen Wert, aber keinen Schlüssel.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1 is given twice.</source>
        <translation>%1 ist doppelt angegeben.</translation>
    </message>
</context>
<context>
    <name>cadastre::TagsDialog</name>
    <message>
        <location filename="../ui/dialogs/tagsdialog.cpp" line="+97"/>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Save tags</source>
        <translation>Tags speichern</translation>
    </message>
    <message>
        <location line="+22"/>
        <source>What AWS itself has set (aws:…) stays as it is.</source>
        <translation>Was AWS selbst gesetzt hat (aws:…), bleibt, wie es ist.</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>What had these tags is gone.</source>
        <translation>Was diese Tags hatte, ist nicht mehr da.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Nothing is changed yet.</source>
        <translation>Noch ist nichts geändert.</translation>
    </message>
</context>
<context>
    <name>cadastre::TreeOutput</name>
    <message>
        <location filename="../ui/views/pools/treecolumns.cpp" line="+17"/>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <location filename="../ui/views/tables/treeoutput.cpp" line="+78"/>
        <source>The rows that are open</source>
        <translation>Die aufgeklappten Zeilen</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Every row, with ids</source>
        <translation>Alle Zeilen, mit Ids</translation>
    </message>
</context>
<context>
    <name>cadastre::TrimDialog</name>
    <message>
        <location filename="../ui/dialogs/trimdialog.cpp" line="+46"/>
        <source>Archive old history</source>
        <translation>Alten Verlauf archivieren</translation>
    </message>
    <message>
        <location line="+14"/>
        <location line="+12"/>
        <source>Archive</source>
        <translation>Archiv</translation>
    </message>
    <message>
        <location line="-9"/>
        <source>&amp;Up to step</source>
        <translation>&amp;Bis Schritt</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Choose…</source>
        <translation>Auswählen…</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>a copy of the whole plan, made and opened before anything goes</source>
        <translation>eine Kopie des ganzen Plans, erstellt und geöffnet, bevor etwas entfernt wird</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>You will get</source>
        <translation>Das Ergebnis</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Of older steps the plan keeps who, when and what. They can be neither looked at nor taken back any more; the archive shows them.</source>
        <translation>Von älteren Schritten behält der Plan, wer, wann und was. Sie lassen sich weder ansehen noch zurücknehmen; das Archiv zeigt sie.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>This cannot be undone.</source>
        <translation>Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Archive and trim</source>
        <translation>Archivieren und kürzen</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>To the archive</source>
        <translation>Ins Archiv</translation>
    </message>
    <message numerus="yes">
        <location line="+0"/>
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n Schritt</numerusform>
            <numerusform>%n Schritte</numerusform>
        </translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Readable from</source>
        <translation>Lesbar ab</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Size today</source>
        <translation>Größe heute</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Archive to</source>
        <translation>Archivieren nach</translation>
    </message>
</context>
<context>
    <name>cadastre::ViewOutput</name>
    <message>
        <location filename="../ui/views/tables/viewoutput.cpp" line="+15"/>
        <source>Export as CSV…</source>
        <translation>Als CSV exportieren…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Export as JSON…</source>
        <translation>Als JSON exportieren…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Export as PDF…</source>
        <translation>Als PDF exportieren…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Print…</source>
        <translation>Drucken…</translation>
    </message>
</context>
<context>
    <name>cadastre::VpcDialog</name>
    <message>
        <location filename="../ui/wizards/vpc/vpcdialog.cpp" line="+32"/>
        <source>Allocate a VPC — dual stack</source>
        <translation>VPC zuteilen — Dual Stack</translation>
    </message>
    <message>
        <location line="+0"/>
        <location line="+192"/>
        <source>Allocate both</source>
        <translation>Beide zuteilen</translation>
    </message>
    <message>
        <location line="-163"/>
        <source>Who and where</source>
        <translation>Wer und wo</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Account</source>
        <translation>&amp;Konto</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Region</source>
        <translation>&amp;Region</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Address space</source>
        <translation>Adressraum</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>IPv&amp;4 pool</source>
        <translation>IPv&amp;4-Pool</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>IPv&amp;6 pool</source>
        <translation>IPv&amp;6-Pool</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>IPv4 size</source>
        <translation>IPv4-Größe</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>IPv6 size</source>
        <translation>IPv6-Größe</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A VPC takes an IPv4 block from /16 to /28.</source>
        <translation>Eine VPC nimmt einen IPv4-Block von /16 bis /28.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A VPC takes IPv6 blocks from /44 to /60 in steps of four.</source>
        <translation>Eine VPC nimmt IPv6-Blöcke von /44 bis /60 in Viererschritten.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>VPC</source>
        <translation>VPC</translation>
    </message>
    <message>
        <location line="+88"/>
        <source>no pool: type a CIDR</source>
        <translation>kein Pool: CIDR eintippen</translation>
    </message>
    <message>
        <location line="+100"/>
        <source>No IPv4 pool in %1 is shared with %2; type the block that the VPC needs.</source>
        <translation>Kein IPv4-Pool in %1 ist für %2 freigegeben; tippen Sie den Block ein, den die VPC braucht.</translation>
    </message>
    <message>
        <location filename="../ui/wizards/vpc/vpcpreview.cpp" line="+79"/>
        <source>You will get</source>
        <translation>Das Ergebnis</translation>
    </message>
    <message>
        <location line="+22"/>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Routes</source>
        <translation>Routen</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The same, as a command</source>
        <translation>Dasselbe als Befehl</translation>
    </message>
    <message>
        <location filename="../ui/wizards/vpc/poolsforvpcs.cpp" line="+15"/>
        <source>other Region</source>
        <translation>andere Region</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>not shared with %1</source>
        <translation>nicht für %1 freigegeben</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>plans a VPC’s subnets</source>
        <translation>plant die Subnetze einer VPC</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>not for EC2</source>
        <translation>nicht für EC2</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>no CIDR</source>
        <translation>kein CIDR</translation>
    </message>
    <message>
        <location filename="../ui/wizards/vpc/vpcdialog.cpp" line="-100"/>
        <source>none: IPv4 only</source>
        <translation>keiner: nur IPv4</translation>
    </message>
    <message numerus="yes">
        <location line="+12"/>
        <source>%n more pool(s) not offered: %1</source>
        <translation>
            <numerusform>%n weiterer Pool nicht angeboten: %1</numerusform>
            <numerusform>%n weitere Pools nicht angeboten: %1</numerusform>
        </translation>
    </message>
    <message>
        <location line="+42"/>
        <source>Allocate</source>
        <translation>Zuteilen</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>both pools</source>
        <translation>beide Pools</translation>
    </message>
    <message>
        <location line="+18"/>
        <source>Choose the account that will own the VPC.</source>
        <translation>Das Konto wählen, dem die VPC gehören soll.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>This plan has no IPAM with a Region yet.</source>
        <translation>Dieser Plan hat noch kein IPAM mit einer Region.</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>Type the IPv4 block.</source>
        <translation>Den IPv4-Block eingeben.</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Type the IPv6 block.</source>
        <translation>Den IPv6-Block eingeben.</translation>
    </message>
    <message>
        <location line="+22"/>
        <source>%1 refuses a VPC without %2.</source>
        <translation>%1 lehnt eine VPC ohne %2 ab.</translation>
    </message>
    <message>
        <location filename="../ui/wizards/vpc/vpcpreview.cpp" line="-53"/>
        <source>Overlaps %1.</source>
        <translation>Überschneidet %1.</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>Pool %1 holds this space and may hand it out once more.</source>
        <translation>Pool %1 hält diesen Raum und kann ihn noch einmal vergeben.</translation>
    </message>
    <message>
        <location line="+91"/>
        <source>from no pool: unmanaged, no rule holds for it</source>
        <translation>aus keinem Pool: nicht verwaltet, keine Regel gilt dafür</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>no block fits</source>
        <translation>kein Block passt</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>lowest free block in the pool</source>
        <translation>unterster freier Block im Pool</translation>
    </message>
    <message>
        <location line="+30"/>
        <source>no pool chosen</source>
        <translation>kein Pool gewählt</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>prefix length</source>
        <translation>Präfixlänge</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>locale</source>
        <translation>Locale</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>shared with %1</source>
        <translation>für %1 freigegeben</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>tags: %1 missing</source>
        <translation>Tags: %1 fehlt</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>one of its own: no pool sums it up</source>
        <translation>eine eigene: kein Pool fasst sie zusammen</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>TGW propagated %1 · with static summary %2: %3</source>
        <translation>TGW propagiert %1 · mit statischer Zusammenfassung %2: %3</translation>
    </message>
</context>
<context>
    <name>cadastre::WaiveDialog</name>
    <message>
        <location filename="../ui/dialogs/waivedialog.cpp" line="+20"/>
        <source>Waive a finding</source>
        <translation>Befund ausnehmen</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Waive</source>
        <translation>Ausnehmen</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>until</source>
        <translation>bis</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>&amp;Reason</source>
        <translation>&amp;Grund</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>who reads the report next wants to know why</source>
        <translation>wer den Bericht als Nächstes liest, will den Grund wissen</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>For how long</source>
        <translation>Wie lange</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>a waiver that has run out is a finding itself</source>
        <translation>eine abgelaufene Ausnahme ist selbst ein Befund</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>A reason is needed.</source>
        <translation>Ein Grund ist nötig.</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>There is nothing to waive: what the finding was about is gone.</source>
        <translation>Es gibt nichts auszunehmen: Worum es im Befund ging, gibt es nicht mehr.</translation>
    </message>
</context>
<context>
    <name>cadastre::WelcomePage</name>
    <message>
        <location filename="../ui/mainwindow/welcomepage.cpp" line="+23"/>
        <source>No plan is open</source>
        <translation>Es ist kein Plan geöffnet</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Plan address pools before anyone types them into a console.</source>
        <translation>Adresspools planen, bevor jemand sie in eine Konsole tippt.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>New plan</source>
        <translation>Neuer Plan</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Open…</source>
        <translation>Öffnen…</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Open the walkthrough</source>
        <translation>Rundgang öffnen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Open acme-global</source>
        <translation>acme-global öffnen</translation>
    </message>
    <message>
        <location line="+21"/>
        <source>Not given a place yet</source>
        <translation>Noch ohne Speicherort</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Untitled plan, last changed %1</source>
        <translation>Unbenannter Plan, zuletzt geändert %1</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Recent</source>
        <translation>Zuletzt verwendet</translation>
    </message>
    <message>
        <location line="+17"/>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>%1: the file is gone</source>
        <translation>%1: Die Datei ist nicht mehr da</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Delete this untitled plan</source>
        <translation>Diesen unbenannten Plan löschen</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Remove from this list</source>
        <translation>Aus dieser Liste entfernen</translation>
    </message>
</context>
<context>
    <name>cadastre::WizardDialog</name>
    <message>
        <location filename="../ui/wizards/common/wizarddialog.cpp" line="+60"/>
        <source>Findings: being looked for…</source>
        <translation>Befunde: werden ermittelt…</translation>
    </message>
    <message>
        <location line="+24"/>
        <source>Will be found: %1</source>
        <translation>Neuer Befund: %1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Will be found: %1, %2</source>
        <comment>name, what is wrong</comment>
        <translation>Neuer Befund: %1, %2</translation>
    </message>
    <message numerus="yes">
        <location line="+11"/>
        <source>%n CIDR(s)</source>
        <translation>
            <numerusform>%n CIDR</numerusform>
            <numerusform>%n CIDRs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+5"/>
        <source>and %n more finding(s)</source>
        <translation>
            <numerusform>und %n weiterer Befund</numerusform>
            <numerusform>und %n weitere Befunde</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+4"/>
        <source>Settles %n finding(s)</source>
        <translation>
            <numerusform>Erledigt %n Befund</numerusform>
            <numerusform>Erledigt %n Befunde</numerusform>
        </translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Findings: none come, none go (%1 open)</source>
        <translation>Befunde: keine neuen, keine erledigten (%1 offen)</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Open findings: %1 → %2</source>
        <translation>Offene Befunde: %1 → %2</translation>
    </message>
    <message>
        <location line="+33"/>
        <source>This plan is open for reading only.</source>
        <translation>Dieser Plan ist nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <location line="+32"/>
        <source>What you began at %1 is kept.</source>
        <translation>Was Sie um %1 begonnen haben, ist aufgehoben.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Continue draft</source>
        <translation>Entwurf fortsetzen</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
</context>
<context>
    <name>cadastre::box</name>
    <message>
        <location filename="../ui/mainwindow/boxentries.cpp" line="+58"/>
        <source>scope</source>
        <translation>Scope</translation>
    </message>
    <message>
        <location line="+39"/>
        <source>block set aside: %1</source>
        <translation>zurückgelegter Block: %1</translation>
    </message>
    <message>
        <location line="+24"/>
        <source>resource share of %1</source>
        <translation>Freigabe von %1</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>checkpoint of %1</source>
        <translation>Wegmarke vom %1</translation>
    </message>
    <message>
        <location line="+82"/>
        <source>in no pool, no network outside AWS and no resource of this plan</source>
        <translation>in keinem Pool, keinem Netz außerhalb von AWS und keiner Ressource dieses Plans</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>no plan is open</source>
        <translation>kein Plan ist geöffnet</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>Calculate</source>
        <translation>Berechnen</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>10.0.0.0/8 / 20 · 2605:9cc0:1ff0::/44 #56 · 10.4.0.0/14 + 1</source>
        <translation>10.0.0.0/8 / 20 · 2605:9cc0:1ff0::/44 #56 · 10.4.0.0/14 + 1</translation>
    </message>
    <message>
        <location filename="../ui/mainwindow/boxwords.h" line="+29"/>
        <source>reserved for growth: %1</source>
        <translation>für Wachstum reserviert: %1</translation>
    </message>
    <message>
        <location filename="../ui/mainwindow/explainblock.cpp" line="+70"/>
        <source>the pool that holds %1: %2</source>
        <translation>der Pool, der %1 enthält: %2</translation>
    </message>
    <message>
        <location line="+24"/>
        <source>allocated: %1 to %2</source>
        <translation>zugeteilt: %1 an %2</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>In the plan since %1</source>
        <translation>Im Plan seit %1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>its steps stand in the inspector</source>
        <translation>seine Schritte stehen im Inspektor</translation>
    </message>
    <message>
        <location line="+32"/>
        <source>Allocate %1 by hand</source>
        <translation>%1 von Hand zuteilen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>free in this pool</source>
        <translation>frei in diesem Pool</translation>
    </message>
    <message>
        <location line="+21"/>
        <source>ROA: %1 from %2</source>
        <translation>ROA: %1 von %2</translation>
    </message>
    <message>
        <location filename="../ui/mainwindow/boxentries.cpp" line="-125"/>
        <location filename="../ui/mainwindow/explainblock.cpp" line="+27"/>
        <source>network outside AWS: %1</source>
        <translation>Netz außerhalb von AWS: %1</translation>
    </message>
    <message>
        <location filename="../ui/mainwindow/explainblock.cpp" line="+16"/>
        <source>in no pool: %1</source>
        <translation>in keinem Pool: %1</translation>
    </message>
</context>
<context>
    <name>cadastre::calculator</name>
    <message>
        <location filename="../ui/mainwindow/calculator.cpp" line="+18"/>
        <source>first address</source>
        <translation>erste Adresse</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>last address</source>
        <translation>letzte Adresse</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>other half</source>
        <translation>andere Hälfte</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>block around it</source>
        <translation>Block darum</translation>
    </message>
    <message>
        <location line="+38"/>
        <source>address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>alone</source>
        <translation>allein</translation>
    </message>
    <message>
        <location line="+18"/>
        <source>block</source>
        <translation>Block</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>block number %1</source>
        <translation>Block Nummer %1</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>blocks</source>
        <translation>Blöcke</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>first</source>
        <translation>erster</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>second</source>
        <translation>zweiter</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>last</source>
        <translation>letzter</translation>
    </message>
</context>
<context>
    <name>cadastre::parts</name>
    <message>
        <location filename="../ui/mainwindow/parts.cpp" line="+41"/>
        <source>Pools</source>
        <translation>Pools</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>CIDRs</source>
        <translation>CIDRs</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Allocations</source>
        <translation>Zuteilungen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Resources</source>
        <translation>Ressourcen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Routing</source>
        <translation>Routing</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>AS numbers</source>
        <translation>AS-Nummern</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Sharing</source>
        <translation>Freigabe</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Sites</source>
        <translation>Standorte</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Discoveries</source>
        <translation>Erkennungen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Expiries</source>
        <translation>Fristen</translation>
    </message>
    <message>
        <location line="+56"/>
        <source>This view is not part of this build.</source>
        <translation>Diese Ansicht ist nicht Teil dieses Builds.</translation>
    </message>
</context>
<context>
    <name>cadastre::report</name>
    <message>
        <location filename="../ui/mainwindow/auditprint.cpp" line="+137"/>
        <location line="+96"/>
        <source>Audit of %1</source>
        <translation>Prüfung von %1</translation>
    </message>
    <message>
        <location line="-94"/>
        <source>%1. A plan is a model; nothing here touches AWS.</source>
        <translation>%1. Ein Plan ist ein Modell; nichts hier berührt AWS.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Nothing to report.</source>
        <translation>Nichts zu melden.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Severity</source>
        <translation>Schweregrad</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Subject</source>
        <translation>Gegenstand</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+16"/>
        <source>CIDR</source>
        <translation>CIDR</translation>
    </message>
    <message>
        <location line="-15"/>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+19"/>
        <source>Basis</source>
        <translation>Grundlage</translation>
    </message>
    <message>
        <location line="-10"/>
        <source>Pools in scope %1</source>
        <translation>Pools im Scope %1</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Pool</source>
        <translation>Pool</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Locale (Region)</source>
        <translation>Locale (Region)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Allocated</source>
        <translation>Zugeteilt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Assigned</source>
        <translation>Belegt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Available</source>
        <translation>Frei</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Room left</source>
        <translation>Restplatz</translation>
    </message>
    <message>
        <location filename="../ui/dialogs/tableexportdialog.cpp" line="-45"/>
        <location filename="../ui/mainwindow/auditprint.cpp" line="+39"/>
        <location filename="../ui/presentation/tableprint.cpp" line="+232"/>
        <location filename="../ui/views/map/mapprint.cpp" line="-98"/>
        <source>page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <location filename="../core/text/auditreport.cpp" line="+63"/>
        <source>since %1</source>
        <translation>seit %1</translation>
    </message>
    <message>
        <location line="+192"/>
        <source>Audit of %1</source>
        <translation>Prüfung von %1</translation>
    </message>
    <message>
        <location line="-13"/>
        <source>Severity</source>
        <translation>Schweregrad</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <location line="+1"/>
        <location filename="../core/text/words.cpp" line="+361"/>
        <source>CIDR</source>
        <translation>CIDR</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Object</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Basis</source>
        <translation>Grundlage</translation>
    </message>
    <message numerus="yes">
        <location line="+46"/>
        <source>%n CIDR(s) of resources seen in AWS[, the oldest data {time}]; nothing says which accounts and Regions that covers.</source>
        <translation>
            <numerusform>%n CIDR einer Ressource wurde in AWS gesehen[, älteste Daten {time}]; nichts sagt, welche Konten und Regionen das umfasst.</numerusform>
            <numerusform>%n CIDRs von Ressourcen wurden in AWS gesehen[, älteste Daten {time}]; nichts sagt, welche Konten und Regionen das umfasst.</numerusform>
        </translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Nothing was imported: this is the plan alone.</source>
        <translation>Nichts wurde importiert: dies ist allein der Plan.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Seen: %1, %2; oldest data %3.</source>
        <translation>Gesehen: %1, %2; älteste Daten %3.</translation>
    </message>
    <message numerus="yes">
        <location line="+1"/>
        <source>%1 of %n account(s)</source>
        <translation>
            <numerusform>%1 von %n Konto</numerusform>
            <numerusform>%1 von %n Konten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+2"/>
        <source>%1 of %n Region(s)</source>
        <translation>
            <numerusform>%1 von %n Region</numerusform>
            <numerusform>%1 von %n Regionen</numerusform>
        </translation>
    </message>
    <message>
        <location line="+4"/>
        <source>An import was incomplete.</source>
        <translation>Ein Import war unvollständig.</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>Announcements are judged by {count} VRPs[ of {time}].</source>
        <translation>Ankündigungen sind an {count} VRPs gemessen[, Stand {time}].</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>%1, %2, %3; %4 waived. %5 rules checked %6 pools at %7. %8</source>
        <translation>%1, %2, %3; %4 ausgenommen. %5 Regeln prüften %6 Pools am %7. %8</translation>
    </message>
    <message numerus="yes">
        <location line="+1"/>
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n Fehler</numerusform>
            <numerusform>%n Fehler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+1"/>
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n Warnung</numerusform>
            <numerusform>%n Warnungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+1"/>
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n Hinweis</numerusform>
            <numerusform>%n Hinweise</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../core/text/commandtext.cpp" line="+17"/>
        <source>Change plan settings[: {fields}]</source>
        <translation>Planeinstellungen ändern[: {fields}]</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Set quota {subject}[ to {value}]</source>
        <translation>Quote {subject}[ auf {value}] setzen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Create IPAM[ in {region}]</source>
        <translation>IPAM[ in {region}] anlegen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Modify IPAM[ {subject}]</source>
        <translation>IPAM[ {subject}] ändern</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Delete IPAM[ {subject}]</source>
        <translation>IPAM[ {subject}] löschen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Create scope[ {subject}]</source>
        <translation>Scope[ {subject}] anlegen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Modify scope[ {subject}]</source>
        <translation>Scope[ {subject}] ändern</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Delete scope[ {subject}]</source>
        <translation>Scope[ {subject}] löschen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Add account {subject}</source>
        <translation>Konto {subject} hinzufügen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Modify account {subject}</source>
        <translation>Konto {subject} ändern</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Remove account {subject}</source>
        <translation>Konto {subject} entfernen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Add organizational unit {subject}</source>
        <translation>Organisationseinheit {subject} hinzufügen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Remove organizational unit {subject}</source>
        <translation>Organisationseinheit {subject} entfernen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Record external network {subject}[ at {site}]</source>
        <translation>Externes Netz {subject}[ am Standort {site}] eintragen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Remove external network {subject}[ at {site}]</source>
        <translation>Externes Netz {subject}[ am Standort {site}] entfernen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Create pool {subject}[ in {source}]</source>
        <translation>Pool {subject}[ in {source}] anlegen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Modify pool {subject}</source>
        <translation>Pool {subject} ändern</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Delete pool {subject}</source>
        <translation>Pool {subject} löschen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Provision {subject}[ to {pool}]</source>
        <translation>{subject}[ in {pool}] bereitstellen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Deprovision {subject}[ from {pool}]</source>
        <translation>Bereitstellung von {subject}[ in {pool}] aufheben</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Move {subject}[ from {from}][ to {to}]</source>
        <translation>{subject}[ von {from}][ nach {to}] verschieben</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Move {subject}[ of {holder}][ to {cidr}][ in {to}]</source>
        <translation>{subject}[ von {holder}][ nach {cidr}][ in {to}] verschieben</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+1"/>
        <source>Check the proof of {subject}[: {state}]</source>
        <translation>Nachweis für {subject} prüfen[: {state}]</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Refill {subject}[ with {cidr}]</source>
        <translation>{subject}[ mit {cidr}] nachfüllen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Settle what was pending</source>
        <translation>Ausstehendes abschließen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Allocate {subject}[ from {pool}]</source>
        <translation>{subject}[ aus {pool}] zuteilen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Release {subject}[ to {pool}]</source>
        <translation>{subject}[ an {pool}] zurückgeben</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Describe allocation {subject}</source>
        <translation>Zuteilung {subject} beschreiben</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Reserve {subject}[ in {pool}][ for {purpose}]</source>
        <translation>{subject}[ in {pool}][ für {purpose}] reservieren</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Remove the reserve {subject}[ in {pool}]</source>
        <translation>Reserve {subject}[ in {pool}] entfernen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Create VPC {subject}[ with {cidrs}]</source>
        <translation>VPC {subject}[ mit {cidrs}] anlegen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Associate {subject}[ with {vpc}]</source>
        <translation>{subject}[ mit {vpc}] verknüpfen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Disassociate {subject}[ from {vpc}]</source>
        <translation>Verknüpfung von {subject}[ mit {vpc}] lösen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Delete VPC {subject}</source>
        <translation>VPC {subject} löschen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Create subnet {subject}[ in {vpc}][ with {cidrs}]</source>
        <translation>Subnetz {subject}[ in {vpc}][ mit {cidrs}] anlegen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Delete subnet {subject}</source>
        <translation>Subnetz {subject} löschen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Associate {subject}[ with {subnet}]</source>
        <translation>{subject}[ mit {subnet}] verknüpfen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Disassociate {subject}[ from {subnet}]</source>
        <translation>Verknüpfung von {subject}[ mit {subnet}] lösen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Set attributes of {subject}[: {keys}]</source>
        <translation>Attribute von {subject} setzen[: {keys}]</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Edit tags of {subject}[: {keys}]</source>
        <translation>Tags von {subject} bearbeiten[: {keys}]</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Ignore {subject}[ of {vpc}]</source>
        <translation>{subject}[ von {vpc}] ignorieren</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Monitor {subject}[ of {vpc}]</source>
        <translation>{subject}[ von {vpc}] überwachen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Move {subject}[ of {vpc}][ to {scope}]</source>
        <translation>{subject}[ von {vpc}][ in den Scope {scope}] verschieben</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Change monitoring of {subject}[ ({resource})]</source>
        <translation>Überwachung von {subject}[ ({resource})] ändern</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Import discovered resources[ into {subject}]</source>
        <translation>Entdeckte Ressourcen[ in {subject}] importieren</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Discover resources[: {subject}]</source>
        <translation>Ressourcen erkennen[: {subject}]</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Create resource discovery[ {subject}]</source>
        <translation>Ressourcenerkennung[ {subject}] anlegen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Modify resource discovery {subject}</source>
        <translation>Ressourcenerkennung {subject} ändern</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Delete resource discovery {subject}</source>
        <translation>Ressourcenerkennung {subject} löschen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Associate resource discovery {subject}[ with {ipam}]</source>
        <translation>Ressourcenerkennung {subject}[ mit {ipam}] verknüpfen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Disassociate resource discovery {subject}[ from {ipam}]</source>
        <translation>Verknüpfung der Ressourcenerkennung {subject}[ mit {ipam}] lösen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Let account {subject} run IPAM for the organization</source>
        <translation>IPAM der Organisation dem Konto {subject} übertragen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Let account {subject} run IPAM for the organization no longer</source>
        <translation>IPAM der Organisation dem Konto {subject} entziehen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Advertise {subject}[ in {region}][ from AS{asn}]</source>
        <translation>{subject}[ in {region}][ von AS{asn}] ankündigen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Announce {subject}[ from AS{asn}]</source>
        <translation>{subject}[ von AS{asn} aus] ankündigen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Announce {subject} from Amazon’s AS numbers</source>
        <translation>{subject} von Amazons AS-Nummern aus ankündigen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Withdraw {subject}[ in {region}]</source>
        <translation>Ankündigung von {subject}[ in {region}] zurückziehen</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Associate {subject}[ with {cidr}]</source>
        <translation>{subject}[ mit {cidr}] verbinden</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Disassociate {subject}[ from {cidr}]</source>
        <translation>{subject}[ von {cidr}] lösen</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Create share {subject}[ of {pools}]</source>
        <translation>Freigabe {subject}[ von {pools}] anlegen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Modify share {subject}</source>
        <translation>Freigabe {subject} ändern</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Delete share {subject}</source>
        <translation>Freigabe {subject} löschen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Answer the invitation to share {subject}</source>
        <translation>Einladung zur Freigabe {subject} beantworten</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Waive[ {rule}] for {subject}</source>
        <translation>Ausnahme[ von {rule}] für {subject} anlegen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Remove the waiver[ of {rule}] for {subject}</source>
        <translation>Ausnahme[ von {rule}] für {subject} entfernen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Set house rule {subject}</source>
        <translation>Hausregel {subject} setzen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Remove house rule {subject}</source>
        <translation>Hausregel {subject} entfernen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Checkpoint “{subject}”</source>
        <translation>Wegmarke „{subject}“</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Remove checkpoint “{subject}”</source>
        <translation>Wegmarke „{subject}“ entfernen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Mark step {subject}[ as {progress}]</source>
        <translation>Schritt {subject} markieren[ als {progress}]</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>{count} changes</source>
        <translation>{count} Änderungen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>All that was before; its steps are in the archive {subject}</source>
        <translation>Alles Frühere; dessen Schritte stehen im Archiv {subject}</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Undo step {seq}</source>
        <translation>Schritt {seq} rückgängig machen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Redo step {seq}</source>
        <translation>Schritt {seq} wiederholen</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Import a plan[: {rows} rows]</source>
        <translation>Plan importieren[: {rows} Zeilen]</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Import a table[: {rows} rows]</source>
        <translation>Tabelle importieren[: {rows} Zeilen]</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Import AWS answers[: {rows} rows]</source>
        <translation>AWS-Antworten importieren[: {rows} Zeilen]</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Keep what is planned otherwise[: {rows} rows]</source>
        <translation>Anders Geplantes behalten[: {rows} Zeilen]</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Take what AWS has[: {rows} rows]</source>
        <translation>Übernehmen, was AWS hat[: {rows} Zeilen]</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Import from NetBox[: {rows} rows]</source>
        <translation>Aus NetBox importieren[: {rows} Zeilen]</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Import a table of prefixes[: {rows} rows]</source>
        <translation>Präfixtabelle importieren[: {rows} Zeilen]</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Import a Terraform state[: {rows} rows]</source>
        <translation>Terraform-Zustand importieren[: {rows} Zeilen]</translation>
    </message>
    <message>
        <location line="+22"/>
        <source>Change[ {rows}] rows</source>
        <translation>[{rows} ]Zeilen ändern</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>Undo: {what}</source>
        <translation>Rückgängig: {what}</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Redo: {what}</source>
        <translation>Wiederholen: {what}</translation>
    </message>
    <message>
        <location filename="../core/text/findingtext.cpp" line="+27"/>
        <source>Required tag missing</source>
        <translation>Verlangtes Tag fehlt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>{tags} is absent; {poolName} asks for it</source>
        <translation>{tags} fehlt; {poolName} verlangt es</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A rule of the pool, exact key and value. AWS refuses a new VPC without the tag and marks an existing one noncompliant; it is never evicted.</source>
        <translation>Eine Regel des Pools, Schlüssel und Wert genau. AWS lehnt eine neue VPC ohne das Tag ab und kennzeichnet eine bestehende als nicht konform; verdrängt wird sie nie.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Prefix length outside the pool&apos;s rule</source>
        <translation>Präfixlänge außerhalb der Regel des Pools</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>/{length} is outside /{min} … /{max}, which is what {poolName} allows</source>
        <translation>/{length} liegt außerhalb von /{min} … /{max}, was {poolName} erlaubt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A rule of the pool: its largest and its smallest block. AWS refuses others at creation; tightening the rule, or auto-import, makes existing ones noncompliant.</source>
        <translation>Eine Regel des Pools: sein größter und sein kleinster Block. AWS lehnt andere beim Anlegen ab; eine verschärfte Regel oder der Auto-Import macht bestehende nicht konform.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Region differs from the pool&apos;s locale</source>
        <translation>Region weicht von der Locale des Pools ab</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>is in {region}; {poolName} serves {expected}</source>
        <translation>liegt in {region}; {poolName} bedient {expected}</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Only resources of the locale&apos;s Region can draw from a pool.</source>
        <translation>Nur Ressourcen in der Region der Locale können aus einem Pool schöpfen.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Owner may not draw from the pool</source>
        <translation>Eigentümer darf nicht aus dem Pool schöpfen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>account {account} is no longer a principal of {poolName}</source>
        <translation>Konto {account} ist kein Principal von {poolName} mehr</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The pool is not shared with the owner. What was allocated stays; nothing new can be.</source>
        <translation>Der Pool ist für den Eigentümer nicht freigegeben. Was zugeteilt wurde, bleibt; Neues ist nicht möglich.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>House rule on tags</source>
        <translation>Hausregel zu Tags</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>{rule}: tag {key}[ is {found},] should be {wanted}</source>
        <translation>{rule}: Tag {key}[ ist {found},] sollte {wanted} sein</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A rule of this plan, not of AWS: it reports and never refuses.</source>
        <translation>Eine Regel dieses Plans, nicht von AWS: sie meldet und lehnt nie ab.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Overlapping address space</source>
        <translation>Überschneidung im Adressraum</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>{vpcs} resources share {range} in scope {scope} (accounts: {accounts}): {names}</source>
        <translation>{vpcs} Ressourcen teilen sich {range} im Scope {scope} (Konten: {accounts}): {names}</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Overlapping networks cannot be routed to one another. AWS reports overlap and allows it.</source>
        <translation>Zwischen Netzen, die sich überschneiden, ist kein Routing möglich. AWS meldet Überschneidungen und lässt sie zu.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Overlaps a network outside AWS</source>
        <translation>Überschneidet ein Netz außerhalb von AWS</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>overlaps {siteCidr}, in use at {site}</source>
        <translation>überschneidet {siteCidr}, in Gebrauch am Standort {site}</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>AWS does not know of it; traffic between the two cannot be routed.</source>
        <translation>AWS weiß nichts davon; Verkehr zwischen beiden lässt sich nicht routen.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Not managed by any pool</source>
        <translation>Von keinem Pool verwaltet</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>has no allocation in scope {scope}: a pool may hand out its space</source>
        <translation>hat keine Zuteilung im Scope {scope}: ein Pool könnte den Raum vergeben</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Discovered is not allocated: until it is imported, a pool will hand out space that a live resource uses.</source>
        <translation>Entdeckt ist nicht zugeteilt: bis zum Import vergibt ein Pool Raum, den eine laufende Ressource nutzt.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Default VPCs</source>
        <translation>Standard-VPCs</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>{vpcs} default VPCs in {accounts} accounts</source>
        <translation>{vpcs} Standard-VPCs in {accounts} Konten</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Every account starts with the same default VPC in each Region; they overlap one another and are rarely routed.</source>
        <translation>Jedes Konto beginnt in jeder Region mit derselben Standard-VPC; sie überschneiden einander und werden selten geroutet.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Excluded from monitoring</source>
        <translation>Von der Überwachung ausgeschlossen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>is ignored: no compliance, no overlap, no import</source>
        <translation>wird ignoriert: keine Konformität, keine Überschneidung, kein Import</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Somebody excluded this CIDR on purpose; it is listed so that it is not forgotten.</source>
        <translation>Jemand hat dieses CIDR mit Absicht ausgeschlossen; es steht hier, damit es nicht vergessen wird.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Auto-import cannot take it</source>
        <translation>Auto-Import kann es nicht übernehmen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>lies in {poolName} but is not imported[; taken: {blockers}]</source>
        <translation>liegt in {poolName}, ist aber nicht importiert[; belegt: {blockers}]</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Auto-import only takes space that nothing else holds.</source>
        <translation>Der Auto-Import übernimmt nur Raum, den nichts anderes hält.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Account is not in the plan</source>
        <translation>Konto ist nicht im Plan</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>belongs to account {account}, which the plan does not list</source>
        <translation>gehört zu Konto {account}, das der Plan nicht führt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Sharing and coverage can only be judged for accounts that the plan knows.</source>
        <translation>Freigabe und Abdeckung lassen sich nur für Konten beurteilen, die der Plan kennt.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Pool is full</source>
        <translation>Pool ist voll</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>{percent} % is in use; nothing more can be allocated</source>
        <translation>{percent} % sind belegt; mehr lässt sich nicht zuteilen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The next request will fail with “The allocation size is too big for the pool.”</source>
        <translation>Die nächste Anforderung scheitert mit „The allocation size is too big for the pool.“</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Pool is nearly full</source>
        <translation>Pool ist fast voll</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>{percent} % is in use; {units} × /{length} left</source>
        <translation>{percent} % sind belegt; {units} × /{length} übrig</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Above 90 % it is time to provision the next block.</source>
        <translation>Über 90 % ist es Zeit, den nächsten Block bereitzustellen.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>No room for the default length</source>
        <translation>Kein Platz für die Standardlänge</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>no /{length} is free although only {percent} % is in use</source>
        <translation>kein /{length} ist frei, obwohl nur {percent} % belegt sind</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>What is free is cut into blocks smaller than the pool&apos;s default.</source>
        <translation>Was frei ist, ist in Blöcke zerteilt, die kleiner sind als der Standard des Pools.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Free space is fragmented</source>
        <translation>Freier Raum ist zersplittert</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>fragmentation {score}; the largest free block is a /{largest}</source>
        <translation>Zersplitterung {score}; der größte freie Block ist ein /{largest}</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>1 − largest free block ÷ free space. A large request may fail although much is free.</source>
        <translation>1 − größter freier Block ÷ freier Raum. Eine große Anforderung kann scheitern, obwohl viel frei ist.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Refill policy cannot act</source>
        <translation>Nachfüllregel kann nicht greifen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>no /{length} is free in {source}</source>
        <translation>kein /{length} ist frei in {source}</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The pool is below its threshold, and its source has no block of that length left.</source>
        <translation>Der Pool liegt unter seiner Schwelle, und seine Quelle hat keinen Block dieser Länge mehr.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Above an applied quota</source>
        <translation>Über einer geltenden Quote</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>{count} of {limit} ({quota}): request an increase first</source>
        <translation>{count} von {limit} ({quota}): zuerst eine Erhöhung beantragen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>AWS refuses beyond the quota that applies to the account. Record the raised quota once AWS has granted it.</source>
        <translation>AWS lehnt ab, was über die für das Konto geltende Quote hinausgeht. Die erhöhte Quote eintragen, sobald AWS sie gewährt hat.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Provisioning failed</source>
        <translation>Bereitstellung fehlgeschlagen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>{state}[: {reason}]</source>
        <translation>{state}[: {reason}]</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The CIDR holds no space; it may be tried again once the cause is gone.</source>
        <translation>Das CIDR hält keinen Raum; ein neuer Versuch ist möglich, sobald die Ursache behoben ist.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Ownership proof rejected</source>
        <translation>Eigentumsnachweis abgelehnt</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+15"/>
        <source>the proof of ownership does not hold[: {proof}]</source>
        <translation>der Nachweis des Besitzes hält nicht stand[: {proof}]</translation>
    </message>
    <message>
        <location line="-14"/>
        <source>AWS would refuse to provision this range.</source>
        <translation>AWS würde die Bereitstellung dieses Bereichs ablehnen.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Ownership proof not checked</source>
        <translation>Eigentumsnachweis nicht geprüft</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>provisioned in the plan; message, certificate and ROA were not checked</source>
        <translation>im Plan bereitgestellt; Nachricht, Zertifikat und ROA wurden nicht geprüft</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The plan settles without evidence. AWS will not.</source>
        <translation>Der Plan schließt ohne Nachweis ab. AWS nicht.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Ownership proof is old</source>
        <translation>Eigentumsnachweis ist alt</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+16"/>
        <source>last checked {since}</source>
        <translation>zuletzt geprüft {since}</translation>
    </message>
    <message>
        <location line="-15"/>
        <source>Certificates, messages and ROAs expire.</source>
        <translation>Zertifikate, Nachrichten und ROAs laufen ab.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Message or certificate has expired</source>
        <translation>Nachricht oder Zertifikat ist abgelaufen</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+16"/>
        <source>the {what} that proved ownership expired on {date}</source>
        <translation>der Nachweis des Besitzes ({what}) ist am {date} abgelaufen</translation>
    </message>
    <message>
        <location line="-15"/>
        <source>What is provisioned stays; the next provisioning needs a new one.</source>
        <translation>Was bereitgestellt ist, bleibt; das nächste Bereitstellen braucht einen neuen.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Message or certificate is about to expire</source>
        <translation>Nachricht oder Zertifikat läuft bald ab</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the {what} that proved ownership expires on {date}</source>
        <translation>{what}: der Eigentumsnachweis läuft am {date} ab</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A new one, signed and published in time, keeps the proof whole.</source>
        <translation>Rechtzeitig neu signiert und veröffentlicht bleibt der Nachweis vollständig.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Proof of the AS number rejected</source>
        <translation>Nachweis der AS-Nummer abgelehnt</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>AWS would refuse to announce from this AS number.</source>
        <translation>AWS würde Ankündigungen von dieser AS-Nummer ablehnen.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Proof of the AS number not checked</source>
        <translation>Nachweis der AS-Nummer nicht geprüft</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>in the plan; its message and certificate were not checked</source>
        <translation>im Plan; Nachricht und Zertifikat wurden nicht geprüft</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The plan settles without evidence. AWS will not: it looks for the certificate in the registry’s record of the AS number.</source>
        <translation>Der Plan schließt ohne Nachweis ab. AWS nicht: Es sucht das Zertifikat im Eintrag der Registry zur AS-Nummer.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Proof of the AS number is old</source>
        <translation>Nachweis der AS-Nummer ist alt</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Certificates and messages expire, and registry records change.</source>
        <translation>Zertifikate und Nachrichten laufen ab, und Einträge der Registrys ändern sich.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Message or certificate of the AS number has expired</source>
        <translation>Nachricht oder Zertifikat der AS-Nummer ist abgelaufen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>AWS goes on announcing from it; brought anew, it needs a new one.</source>
        <translation>AWS kündigt weiter von ihr an; wird sie neu gebracht, braucht sie einen neuen Nachweis.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>ROA has lapsed</source>
        <translation>ROA ist abgelaufen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the ROA for {asn} ran out on {date}; the announcement is invalid or not found</source>
        <translation>das ROA für {asn} ist am {date} abgelaufen; die Ankündigung ist ungültig oder nicht gefunden</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>AWS may stop advertising a range whose ROA has expired. Check again with new VRPs.</source>
        <translation>AWS kann aufhören, einen Bereich mit abgelaufenem ROA anzukündigen. Mit neuen VRPs erneut prüfen.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>ROA does not reach far enough</source>
        <translation>ROA reicht nicht weit genug</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>covered by a ROA for {asn} whose maxLength is too short: [a /{length} of ]it would be invalid</source>
        <translation>abgedeckt von einem ROA für {asn}, dessen maxLength zu kurz ist: die Ankündigung[ eines /{length} daraus] wäre ungültig</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Networks that validate origins drop what is longer than maxLength.</source>
        <translation>Netze, die Ursprünge prüfen, verwerfen, was länger als maxLength ist.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Announced, and invalid</source>
        <translation>Angekündigt und ungültig</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Networks that validate origins drop it. A ROA at the registry makes it valid.</source>
        <translation>Netze, die Ursprünge prüfen, verwerfen sie. Ein ROA bei der Registry macht sie gültig.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Announced without a ROA</source>
        <translation>Ohne ROA angekündigt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>AWS asks for a ROA for each of its ASNs, and nothing protects the range without one.</source>
        <translation>AWS verlangt ein ROA für jede seiner ASNs, und ohne eines schützt nichts den Bereich.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Provisioned, not advertised</source>
        <translation>Bereitgestellt, nicht angekündigt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>is not announced from {region}</source>
        <translation>wird nicht aus {region} angekündigt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Provisioned does not mean advertised: each regional CIDR is announced on its own.</source>
        <translation>Bereitgestellt heißt nicht angekündigt: jedes regionale CIDR wird für sich angekündigt.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Nobody decided who originates it</source>
        <translation>Niemand hat entschieden, wer es ankündigt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>AWS or your own routers? Advertisable cannot be changed later</source>
        <translation>AWS oder die eigenen Router? Ob ankündbar, lässt sich später nicht ändern</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Announced by AWS it needs Amazon&apos;s ROAs and /48 blocks; announced by you it needs neither.</source>
        <translation>Von AWS angekündigt, braucht es die ROAs von Amazon und /48-Blöcke; selbst angekündigt, braucht es keines von beiden.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Not on a nibble boundary</source>
        <translation>Nicht auf einer Nibble-Grenze</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>{what}: a hex digit is split</source>
        <translation>{what}: eine Hexziffer wird geteilt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Lengths that are multiples of four read as whole digits and delegate as one reverse zone.</source>
        <translation>Längen, die Vielfache von vier sind, lesen sich als ganze Ziffern und lassen sich als eine Reverse-Zone delegieren.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Does not summarise</source>
        <translation>Lässt sich nicht zusammenfassen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>{locale} needs {routes} routes where 1 would do</source>
        <translation>{locale} braucht {routes} Routen, wo eine genügen würde</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Contiguous space per Region keeps VPC, Transit Gateway and Direct Connect route tables short.</source>
        <translation>Zusammenhängender Raum je Region hält die Routentabellen von VPC, Transit Gateway und Direct Connect kurz.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Special-purpose address space</source>
        <translation>Adressraum für besondere Zwecke</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>lies in {block}, {registry} ({source})</source>
        <translation>liegt in {block}, {registry} ({source})</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>IANA keeps this block for a purpose of its own.</source>
        <translation>Die IANA hält diesen Block für einen eigenen Zweck vor.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Pool without space</source>
        <translation>Pool ohne Raum</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>has the locale {locale} and no CIDR</source>
        <translation>hat die Locale {locale} und kein CIDR</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Nothing can be allocated until a CIDR is provisioned.</source>
        <translation>Nichts kann zugeteilt werden, bis ein CIDR bereitgestellt ist.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Auto-import without a locale</source>
        <translation>Auto-Import ohne Locale</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>auto-import is on, but a pool without a locale never imports</source>
        <translation>Auto-Import ist eingeschaltet, aber ein Pool ohne Locale importiert nie</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The API accepts the setting; it takes effect in pools with a locale only.</source>
        <translation>Die API nimmt die Einstellung an; sie wirkt nur in Pools mit einer Locale.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Not in the free tier</source>
        <translation>Nicht im Free Tier enthalten</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>needs the Advanced tier ({feature})</source>
        <translation>braucht den Advanced Tier ({feature})</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The free tier has no private-scope pools and no locale other than the home Region.</source>
        <translation>Im Free Tier gibt es keine Pools im privaten Scope und keine andere Locale als die Home-Region.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Reserve has run out</source>
        <translation>Reserve ist abgelaufen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>was kept until {until}</source>
        <translation>wurde bis {until} freigehalten</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Free the space or set a new date.</source>
        <translation>Den Raum freigeben oder ein neues Datum setzen.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Waiver has run out</source>
        <translation>Ausnahme ist abgelaufen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>{rule} was waived until {until}[ by {person}]</source>
        <translation>{rule} war bis {until} ausgenommen[, von {person}]</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The finding counts again.</source>
        <translation>Der Befund zählt wieder.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Imported data is partial or old</source>
        <translation>Importierte Daten sind unvollständig oder alt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>{source}[ {region}], {seenAt}: {why}</source>
        <translation>{source}[ {region}], {seenAt}: {why}</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Verdicts hold for what was looked at.</source>
        <translation>Die Urteile gelten nur für das, was betrachtet wurde.</translation>
    </message>
    <message>
        <location line="+20"/>
        <source>Add tag {tags}</source>
        <translation>Tag {tags} hinzufügen</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Plan tag {tags}</source>
        <translation>Tag {tags} planen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Drop the rule {tags} from {pool}</source>
        <translation>Regel {tags} von {pool} entfernen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Let {pool} allow /{length}</source>
        <translation>/{length} in {pool} zulassen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Share {pool} with {account}</source>
        <translation>{pool} für {account} freigeben</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Waive…</source>
        <translation>Ausnehmen…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Take the waiver back</source>
        <translation>Ausnahme zurücknehmen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Set tag {key}…</source>
        <translation>Tag {key} setzen…</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Plan tag {key}…</source>
        <translation>Tag {key} planen…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Plan renumbering[ to {cidr}]…</source>
        <translation>Umnummerierung[ nach {cidr}] planen…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Move[ to {cidr} in {poolName}]…</source>
        <translation>Verschieben[ nach {cidr} in {poolName}]…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Add account {account}</source>
        <translation>Konto {account} hinzufügen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Monitor again</source>
        <translation>Wieder überwachen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Import into {poolName}</source>
        <translation>In {poolName} importieren</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Ignore</source>
        <translation>Ignorieren</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Provision a CIDR to {pool}…</source>
        <translation>Ein CIDR für {pool} bereitstellen…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Record the quota as {count}</source>
        <translation>Quote als {count} festhalten</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Advertise {cidr}</source>
        <translation>{cidr} ankündigen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Withdraw {cidr}</source>
        <translation>{cidr} zurückziehen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Decide…</source>
        <translation>Entscheiden…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Turn auto-import on in {poolName}</source>
        <translation>Automatischen Import in {poolName} einschalten</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>New pool around {cidr}…</source>
        <translation>Neuer Pool um {cidr}…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Turn auto-import off</source>
        <translation>Auto-Import ausschalten</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Free the reserve</source>
        <translation>Reserve auflösen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Remove the waiver</source>
        <translation>Ausnahme entfernen</translation>
    </message>
    <message>
        <location line="+100"/>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>info</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>AWS pool rules</source>
        <translation>AWS-Poolregeln</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>House rules</source>
        <translation>Hausregeln</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Overlap</source>
        <translation>Überlappung</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Monitoring</source>
        <translation>Überwachung</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Capacity and quotas</source>
        <translation>Kapazität und Quoten</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Proof and routing</source>
        <translation>Nachweis und Routing</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Design</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Care of the plan</source>
        <translation>Pflege des Plans</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>waived</source>
        <translation>ausgenommen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>fix planned, not yet seen</source>
        <translation>Behebung geplant, noch nicht gesehen</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>rehearsed</source>
        <translation>geprobt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>seen in AWS</source>
        <translation>in AWS gesehen</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>before %1</source>
        <translation>vor %1</translation>
    </message>
    <message>
        <location filename="../core/text/patterns.cpp" line="+15"/>
        <source>“{subject}” is not an IP address[: {reason}][ (at character {position1})].</source>
        <translation>„{subject}“ ist keine IP-Adresse[: {reason}][ (bei Zeichen {position1})].</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>“{subject}” has a zone ([%{zone}]); plans hold addresses without one.</source>
        <translation>„{subject}“ hat eine Zone ([%{zone}]); Pläne enthalten Adressen ohne Zone.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Leave out the % and what follows it.</source>
        <translation>Das % und was darauf folgt weglassen.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>“{subject}” is not a CIDR[: {reason}][ (at character {position1})].</source>
        <translation>„{subject}“ ist kein CIDR[: {reason}][ (bei Zeichen {position1})].</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Write an address, a slash and a prefix length, for example 2001:db8::/48 or 10.0.0.0/16.</source>
        <translation>Eine Adresse, einen Schrägstrich und eine Präfixlänge schreiben, zum Beispiel 2001:db8::/48 oder 10.0.0.0/16.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>[“{subject}”: ]prefix length {length} is out of range[; the largest is {limit}].</source>
        <translation>[„{subject}“: ]Präfixlänge {length} liegt außerhalb des Bereichs[; die größte ist {limit}].</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>“{subject}” has host bits set[; the network is {suggestion}].</source>
        <translation>Bei „{subject}“ sind Hostbits gesetzt[; das Netz ist {suggestion}].</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>“{subject}” is not an AS number[: {reason}].</source>
        <translation>„{subject}“ ist keine AS-Nummer[: {reason}].</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>AS numbers go from 0 to 4294967295.</source>
        <translation>AS-Nummern gehen von 0 bis 4294967295.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>“{subject}” is not an AWS account[: {reason}].</source>
        <translation>„{subject}“ ist kein AWS-Konto[: {reason}].</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>An account is twelve digits, leading zeros included.</source>
        <translation>Ein Konto besteht aus zwölf Ziffern, führende Nullen eingeschlossen.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>“{subject}” is not a date[: {reason}].</source>
        <translation>„{subject}“ ist kein Datum[: {reason}].</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>[{subject} is ][{found} ]where {expected} is needed.</source>
        <translation>[{subject}: ][{found}, ]nötig ist {expected}.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>There is no [{kind} ]“{subject}” in this plan.</source>
        <translation>[{kind} ]„{subject}“ gibt es in diesem Plan nicht.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>“{subject}” names more than one {kind}[: {candidates}].</source>
        <translation>„{subject}“ ist nicht eindeutig ({kind})[: {candidates}].</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The name “{subject}” is taken[ by another {kind}].</source>
        <translation>Der Name „{subject}“ ist schon vergeben[ ({kind})].</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>A value for {field} is missing.</source>
        <translation>Ein Wert für {field} fehlt.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>[{field}: ]“{subject}” is not allowed[: {reason}].</source>
        <translation>[{field}: ]„{subject}“ ist nicht erlaubt[: {reason}].</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>{first} and {second} exclude each other.</source>
        <translation>{first} und {second} schließen einander aus.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Give one of them.</source>
        <translation>Eines von beiden angeben.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Nothing was asked to change[ in this {kind}].</source>
        <translation>Es wurde keine Änderung verlangt[ ({kind})].</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>[{field}: ]“{subject}” is too long[; at most {limit} characters].</source>
        <translation>[{field}: ]„{subject}“ ist zu lang[; höchstens {limit} Zeichen].</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>This plan has no IPAM yet.</source>
        <translation>Dieser Plan hat noch kein IPAM.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>There is an IPAM in this plan already[ (home Region {region})].</source>
        <translation>In diesem Plan gibt es schon ein IPAM[ (Home-Region {region})].</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Region {region} is not an operating Region of the IPAM.</source>
        <translation>Region {region} ist keine Betriebsregion des IPAM.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Add it to the IPAM’s operating Regions first.</source>
        <translation>Sie zuerst zu den Betriebsregionen des IPAM hinzufügen.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Region {region} is in use[ by {by}] and cannot be removed.</source>
        <translation>Region {region} wird[ von {by}] benutzt und kann nicht entfernt werden.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The home Region[ {region}] cannot be removed or changed.</source>
        <translation>Die Home-Region[ {region}] kann nicht entfernt oder geändert werden.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>[{subject}: ]a default scope cannot be deleted; it goes with its IPAM.</source>
        <translation>[{subject}: ]Ein Standard-Scope kann nicht gelöscht werden; er verschwindet mit seinem IPAM.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>[{subject}: ]still holds[ {count}][ {what}].</source>
        <translation>[{subject}: ]ist nicht leer[, noch {count}][ {what}].</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Remove them first, or delete with everything inside where that is offered.</source>
        <translation>Sie zuerst entfernen oder mit allem Inhalt löschen, wo das angeboten wird.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>[{subject}: ]the quota {quota} is {limit}[; this would make {wanted}].</source>
        <translation>[{subject}: ]Die Quote {quota} ist {limit}[; hiermit wären es {wanted}].</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Ask AWS for a higher quota, then set it with “quota set”.</source>
        <translation>Bei AWS eine höhere Quote beantragen und sie dann mit „quota set“ setzen.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Pools of the public scope cannot be deleted with all that is inside.</source>
        <translation>Pools des öffentlichen Scopes können nicht mit allem Inhalt gelöscht werden.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Release, deprovision and delete step by step.</source>
        <translation>Schrittweise Zuteilungen freigeben, Bereitstellungen aufheben und löschen.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Account {account} may not do this[ ({action})].</source>
        <translation>Konto {account} darf das nicht[ ({action})].</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>This belongs to Region {expected}, not[ {region}].</source>
        <translation>Dies gehört zur Region {expected}, nicht[ {region}].</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>A pool here would be at depth {depth}; {limit} is the deepest.</source>
        <translation>Ein Pool läge hier in Tiefe {depth}; {limit} ist die größte.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The source pool[ {source}] is in another scope.</source>
        <translation>Der Quellpool[ {source}] liegt in einem anderen Scope.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The source pool[ {source}] has the other address family.</source>
        <translation>Der Quellpool[ {source}] hat die andere Adressfamilie.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The locale[ {locale}] differs from the source pool’s[ {sourceLocale}].</source>
        <translation>Die Locale[ {locale}] weicht von der des Quellpools ab[: {sourceLocale}].</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A pool below one with a locale has the same locale.</source>
        <translation>Ein Pool unter einem Pool mit Locale hat dieselbe Locale.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>“Publicly advertisable” can only be said for IPv6 pools of the public scope whose space is your own (BYOIP)[: {reason}].</source>
        <translation>„Öffentlich ankündbar“ gilt nur für IPv6-Pools des öffentlichen Scopes, deren Raum der eigene ist (BYOIP)[: {reason}].</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>[{field} ]is for pools of the public scope.</source>
        <translation>[{field} ]gibt es nur für Pools des öffentlichen Scopes.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>A pool of Amazon-provided space needs a locale.</source>
        <translation>Ein Pool mit von Amazon gestelltem Raum braucht eine Locale.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>The largest block’s number is the smallest of the three.</source>
        <translation>Die Zahl des größten Blocks ist die kleinste der drei.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>[{subject}: ]was seen in AWS, so moving it means renumbering[ ({count} in use)].</source>
        <translation>[{subject}: ]wurde in AWS gesehen, ein Verschieben bedeutet also Umnummerieren[ ({count} in Gebrauch)].</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Associate a new CIDR, migrate, then give the old one back.</source>
        <translation>Ein neues CIDR zuordnen, umziehen, dann das alte zurückgeben.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The pool[ {source}] has a service and cannot be a source (rules of 2022).</source>
        <translation>Der Pool[ {source}] hat einen Dienst und kann keine Quelle sein (Regeln von 2022).</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The source pool[ {source}] needs a locale.</source>
        <translation>Der Quellpool[ {source}] braucht eine Locale.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>[{subject}: ]there are provisioned CIDRs in the pool[ ({count})].</source>
        <translation>[{subject}: ]Im Pool gibt es bereitgestellte CIDRs[ ({count})].</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Deprovision them first.</source>
        <translation>Zuerst deren Bereitstellung aufheben.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>[{subject}: ]there are allocations in the pool[ ({count})].</source>
        <translation>[{subject}: ]Im Pool gibt es Zuteilungen[ ({count})].</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+32"/>
        <source>Release them first.</source>
        <translation>Sie zuerst freigeben.</translation>
    </message>
    <message>
        <location line="-29"/>
        <source>[{subject}: ]there are pools below this one[ ({count})].</source>
        <translation>[{subject}: ]Unter diesem Pool gibt es weitere Pools[ ({count})].</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+106"/>
        <source>Delete them first.</source>
        <translation>Sie zuerst löschen.</translation>
    </message>
    <message>
        <location line="-103"/>
        <source>The rule for tag “{key}” has a *; AWS compares exactly.</source>
        <translation>Die Regel für das Tag „{key}“ enthält ein *; AWS vergleicht genau.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Use a house rule to allow any value.</source>
        <translation>Eine Hausregel verwenden, um jeden Wert zuzulassen.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Give either a CIDR or a prefix length, not both and not neither.</source>
        <translation>Entweder ein CIDR oder eine Präfixlänge angeben, nicht beides und nicht keines.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>[{subject}: ]bringing your own range to a top-level pool needs an authorization message and its signature (or a verification token).</source>
        <translation>[{subject}: ]Um einen eigenen Bereich in einen Pool der obersten Ebene zu bringen, braucht es eine Autorisierungsnachricht und deren Signatur (oder ein Verifizierungstoken).</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>[{subject}: ]an authorization is only for ranges brought to a top-level public pool.</source>
        <translation>[{subject}: ]Eine Autorisierung gibt es nur für Bereiche, die in einen öffentlichen Pool der obersten Ebene gebracht werden.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>[{subject} ]is not available[: {reason}][ ({with})].</source>
        <translation>[{subject} ]ist nicht frei[: {reason}][ ({with})].</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The CIDR [{subject} ]is in state {state}; this needs another state.</source>
        <translation>Das CIDR [{subject} ]ist im Zustand {state}; hierfür ist ein anderer Zustand nötig.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>[{subject} ]is advertised[ in {region}].</source>
        <translation>[{subject} ]ist angekündigt[ in {region}].</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Withdraw it first.</source>
        <translation>Zuerst die Ankündigung zurückziehen.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>[{subject}: ]prefix length /{length} is too long[; the limit is /{limit}][ ({reason})].</source>
        <translation>[{subject}: ]Präfixlänge /{length} ist zu lang[; die Grenze ist /{limit}][ ({reason})].</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>[{subject}: ]prefix length /{length} is too short[; the limit is /{limit}].</source>
        <translation>[{subject}: ]Präfixlänge /{length} ist zu kurz[; die Grenze ist /{limit}].</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>A pool with a locale in the public scope needs a service (ec2).</source>
        <translation>Ein Pool mit Locale im öffentlichen Scope braucht einen Dienst (ec2).</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>[{subject} ]lies outside the space of the source pool[ {source}].</source>
        <translation>[{subject} ]liegt außerhalb des Raums des Quellpools[ {source}].</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>The pool[ {subject}] has no default length; give a CIDR or a prefix length.</source>
        <translation>Der Pool[ {subject}] hat keine Standardlänge; ein CIDR oder eine Präfixlänge angeben.</translation>
    </message>
    <message>
        <location line="+153"/>
        <source>[“{subject}”: ]the disk is full[: {reason}][; the plan was not closed, and to read it with its “{wal}” needs 64 KiB beside it].</source>
        <translation>[„{subject}“: ]der Datenträger ist voll[: {reason}][; der Plan wurde nicht geschlossen, und ihn mit seinem „{wal}“ zu lesen, braucht 64 KiB daneben].</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>[“{subject}” ]is not UTF-8[ (byte {offset})][; save it as “{saveAs}” and import that].</source>
        <translation>[„{subject}“ ]ist nicht UTF-8[ (Byte {offset})][; als „{saveAs}“ speichern und das importieren].</translation>
    </message>
    <message>
        <location line="+34"/>
        <source>There is not enough memory for this.</source>
        <translation>Dafür reicht der Speicher nicht.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The plan’s file is whole. Close other programs, or take large files in parts, and repeat.</source>
        <translation>Die Datei des Plans ist heil. Andere Programme schließen oder große Dateien in Teilen nehmen und es noch einmal versuchen.</translation>
    </message>
    <message>
        <location line="-354"/>
        <source>Use the id, or the path of a pool.</source>
        <translation>Die ID nehmen, oder den Pfad eines Pools.</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>[Did you mean {suggestion}?]</source>
        <translation>[Meinten Sie {suggestion}?]</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>Create one first (“ipam create”).</source>
        <translation>Zuerst eines anlegen („ipam create“).</translation>
    </message>
    <message>
        <location line="+31"/>
        <source>[{subject}: ]the advanced tier of IPAM is needed[ for {feature}].</source>
        <translation>[{subject}: ]der Advanced Tier von IPAM ist nötig[ für {feature}].</translation>
    </message>
    <message>
        <location line="+29"/>
        <source>The lengths are out of order[ (largest block /{min})][ (default /{default})][ (smallest block /{max})].</source>
        <translation>Die Längen stehen in falscher Ordnung[ (größter Block /{min})][ (Vorgabe /{default})][ (kleinster Block /{max})].</translation>
    </message>
    <message>
        <location line="+83"/>
        <source>[{subject} ]is not inside a provisioned CIDR of the pool[ {pool}].</source>
        <translation>[{subject} ]liegt nicht in einem bereitgestellten CIDR des Pools[ {pool}].</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>[{subject} ]overlaps[ {withCidr}][ ({with})].</source>
        <translation>[{subject} ]überschneidet sich[ mit {withCidr}][ ({with})].</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>[{subject} ]is reserved[ ({with})].</source>
        <translation>[{subject} ]ist reserviert[ ({with})].</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Remove the reserve, or choose another block.</source>
        <translation>Die Reserve entfernen oder einen anderen Block wählen.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>[{subject} ]is held by a resource[ ({type})]; only manual allocations are released by hand.</source>
        <translation>[{subject} ]wird von einer Ressource gehalten[ ({type})]; nur manuelle Zuteilungen werden von Hand freigegeben.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>[{subject}: ]resources cannot draw from a pool without a locale.</source>
        <translation>[{subject}: ]Ressourcen können nicht aus einem Pool ohne Locale schöpfen.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>[{subject}: ]required tags are missing[: {tags}][ (pool {pool})].</source>
        <translation>[{subject}: ]Verlangte Tags fehlen[: {tags}][ (Pool {pool})].</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>[{subject}: ]/{length} is larger than the pool’s largest block /{min}[ (pool {pool})].</source>
        <translation>[{subject}: ]/{length} ist größer als der größte Block /{min} des Pools[ (Pool {pool})].</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>[{subject}: ]/{length} is smaller than the pool’s smallest block /{max}[ (pool {pool})].</source>
        <translation>[{subject}: ]/{length} ist kleiner als der kleinste Block /{max} des Pools[ (Pool {pool})].</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>The pool[ {pool}] is not shared with account[ {account}].</source>
        <translation>Der Pool[ {pool}] ist nicht für das Konto[ {account}] freigegeben.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>A VPC needs an IPv4 CIDR.</source>
        <translation>Eine VPC braucht ein IPv4-CIDR.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>[{subject}: ]/{length} is not allowed for a VPC; IPv4 goes from /16 to /28, IPv6 from /44 to /60 in steps of 4.</source>
        <translation>[{subject}: ]/{length} ist für eine VPC nicht erlaubt; IPv4 geht von /16 bis /28, IPv6 von /44 bis /60 in Vierer-Schritten.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>[{subject} ]is not inside a CIDR of the VPC[ {vpc}].</source>
        <translation>[{subject} ]liegt nicht in einem CIDR der VPC[ {vpc}].</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The CIDR [{subject} ]conflicts with another subnet[ ({with})].</source>
        <translation>Das CIDR [{subject} ]steht im Konflikt mit einem anderen Subnetz[ ({with})].</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>[{subject} ]is the VPC’s primary IPv4 CIDR and cannot be removed.</source>
        <translation>[{subject} ]ist das primäre IPv4-CIDR der VPC und kann nicht entfernt werden.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The VPC[ {subject}] has subnets[ ({count})].</source>
        <translation>Die VPC[ {subject}] hat Subnetze[ ({count})].</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>[{subject} ]is not a resource planning pool; subnets draw from the planning pool of their VPC.</source>
        <translation>[{subject} ]ist kein Pool zur Ressourcenplanung; Subnetze schöpfen aus dem Planungspool ihrer VPC.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>[{subject} ]cannot be advertised: its pool is not publicly advertisable.</source>
        <translation>[{subject} ]kann nicht angekündigt werden: Der Pool ist nicht öffentlich ankündbar.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>[{subject} ]is not provisioned[; its state is {state}].</source>
        <translation>[{subject} ]ist nicht bereitgestellt[; der Zustand ist {state}].</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>[{subject} ]is still shared[ by {share}].</source>
        <translation>[{subject} ]ist noch[ durch {share}] freigegeben.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Take the share away first.</source>
        <translation>Entfernen Sie zuerst die Freigabe.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Allocations of accounts that lose access stay[: {count}].</source>
        <translation>Zuteilungen von Konten, die den Zugang verlieren, bleiben[: {count}].</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>There is nothing to undo.</source>
        <translation>Es gibt nichts rückgängig zu machen.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>There is nothing to redo.</source>
        <translation>Es gibt nichts zu wiederholen.</translation>
    </message>
    <message>
        <location line="-111"/>
        <source>The CIDR [{subject} ]has one or more allocations[ ({count})][: {with}].</source>
        <translation>Das CIDR [{subject} ]hat eine oder mehrere Zuteilungen[ ({count})][: {with}].</translation>
    </message>
    <message>
        <location line="+26"/>
        <source>[{subject}: ]the allocation size /{length} is too big for the pool[; the largest free block is /{largest}][; {reason}][: {keptCidr}][ ({with})].</source>
        <translation>[{subject}: ]die Größe /{length} ist zu groß für den Pool[; der größte freie Block ist /{largest}][; {reason}][: {keptCidr}][ ({with})].</translation>
    </message>
    <message>
        <location line="+88"/>
        <source>Step[ {step}] cannot be taken back[: {because}][: {subject}][ (“{name}”)][; see step {seq}][: {did}].</source>
        <translation>Schritt[ {step}] kann nicht zurückgenommen werden[: {because}][: {subject}][ („{name}“)][; siehe Schritt {seq}][: {did}].</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Take back the later steps first.</source>
        <translation>Zuerst die späteren Schritte zurücknehmen.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The plan was changed meanwhile[ (revision {found}, expected {expected})].</source>
        <translation>Der Plan wurde inzwischen geändert[ (Revision {found}, erwartet {expected})].</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Look at it again and repeat.</source>
        <translation>Ihn noch einmal ansehen und wiederholen.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The authorization message is malformed[: {reason}].</source>
        <translation>Die Autorisierungsnachricht ist fehlerhaft aufgebaut[: {reason}].</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The signature is not in AWS’s alphabet[ (character {position1})]: + is -, = is _, / is ~.</source>
        <translation>Die Signatur ist nicht im Alphabet von AWS[ (Zeichen {position1})]: + wird -, = wird _, / wird ~.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>The signature does not decode[: {reason}].</source>
        <translation>Die Signatur lässt sich nicht dekodieren[: {reason}].</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The key has only {bits} bits; RSA keys of 2048 bits or more are needed.</source>
        <translation>Der Schlüssel hat nur {bits} Bit; nötig sind RSA-Schlüssel mit 2048 Bit oder mehr.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The key is[ {type}], not RSA.</source>
        <translation>Der Schlüssel ist[ {type}], nicht RSA.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>[{subject}: ]no X.509 certificate was found in the registry record.</source>
        <translation>[{subject}: ]Im Registereintrag wurde kein X.509-Zertifikat gefunden.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>There is no file “{subject}”.</source>
        <translation>Eine Datei „{subject}“ gibt es nicht.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>“{subject}” exists already.</source>
        <translation>„{subject}“ gibt es schon.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Choose another name; nothing is overwritten unasked.</source>
        <translation>Einen anderen Namen wählen; nichts wird ungefragt überschrieben.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>“{subject}” cannot be read[: {reason}].</source>
        <translation>„{subject}“ kann nicht gelesen werden[: {reason}].</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>“{subject}” cannot be written[: {reason}].</source>
        <translation>„{subject}“ kann nicht geschrieben werden[: {reason}].</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>“{subject}” is too large[: {size} bytes][, at most {limit}].</source>
        <translation>„{subject}“ ist zu groß[: {size} Bytes][, höchstens {limit}].</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>“{subject}” is not a plan[: {reason}].</source>
        <translation>„{subject}“ ist kein Plan[: {reason}].</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>“{subject}” was written by a newer version[ ({writer})][: form {version}, this program knows {supported}].</source>
        <translation>„{subject}“ wurde von einer neueren Version geschrieben[ ({writer})][: Form {version}, dieses Programm kennt {supported}].</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Open it with the newer version.</source>
        <translation>Mit der neueren Version öffnen.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>[“{subject}”: ]the plan is damaged[: {reason}].</source>
        <translation>[„{subject}“: ]Der Plan ist beschädigt[: {reason}].</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Restore a copy; nothing was changed.</source>
        <translation>Eine Kopie wiederherstellen; nichts wurde geändert.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>“{subject}” holds something that is not of a plan[: {object}].</source>
        <translation>„{subject}“ enthält etwas, das nicht zu einem Plan gehört[: {object}].</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>“{subject}” is in use[ by {by}].</source>
        <translation>„{subject}“ wird benutzt[ von {by}].</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>[“{subject}” ]is open for reading only[: {reason}].</source>
        <translation>[„{subject}“ ]ist nur zum Lesen geöffnet[: {reason}].</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The plan could not be stored[: {reason}].</source>
        <translation>Der Plan konnte nicht gespeichert werden[: {reason}].</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Nothing was changed; make room and repeat.</source>
        <translation>Nichts wurde geändert; Platz schaffen und wiederholen.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>[“{subject}” ]is not valid JSON[ (line {line}, column {column})][: {reason}].</source>
        <translation>[„{subject}“ ]ist kein gültiges JSON[ (Zeile {line}, Spalte {column})][: {reason}].</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>[“{subject}”: ]the key “{key}” comes twice[ (line {line}, column {column})].</source>
        <translation>[„{subject}“: ]Der Schlüssel „{key}“ kommt zweimal vor[ (Zeile {line}, Spalte {column})].</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>[“{subject}” ]is UTF-16 and cannot be decoded.</source>
        <translation>[„{subject}“ ]ist UTF-16 und kann nicht dekodiert werden.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>PowerShell’s &gt; writes UTF-16; use “| Out-File -Encoding utf8”.</source>
        <translation>Das &gt; der PowerShell schreibt UTF-16; „| Out-File -Encoding utf8“ verwenden.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>[“{subject}” ]is empty.</source>
        <translation>[„{subject}“ ]ist leer.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>[“{subject}” ]is not what was expected[: found {found}][, expected {expected}].</source>
        <translation>[„{subject}“ ]ist nicht das Erwartete[: gefunden {found}][, erwartet {expected}].</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>[“{subject}” ]is one page of several: a NextToken says that there is more.</source>
        <translation>[„{subject}“ ]ist eine Seite von mehreren: Ein NextToken sagt, dass es mehr gibt.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Collect again without --max-items or --no-paginate.</source>
        <translation>Noch einmal ohne --max-items oder --no-paginate sammeln.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>[“{subject}” ]is not valid CSV[ (line {line}, column {column})][: {reason}].</source>
        <translation>[„{subject}“ ]ist kein gültiges CSV[ (Zeile {line}, Spalte {column})][: {reason}].</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>[{record}: ][“{subject}”: ][{field} ]cannot be taken[: {reason}].</source>
        <translation>[{record}: ][„{subject}“: ][{field} ]kann nicht übernommen werden[: {reason}].</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>[“{subject}”: ]the key cannot be read[: {reason}].</source>
        <translation>[„{subject}“: ]Der Schlüssel kann nicht gelesen werden[: {reason}].</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The cryptographic operation failed[: {reason}].</source>
        <translation>Der kryptografische Vorgang ist fehlgeschlagen[: {reason}].</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>[{subject}: ]the network failed[: {reason}][ (HTTP {status})][ ({detail})][ ({text})][ ({to})].</source>
        <translation>[{subject}: ]Das Netzwerk hat versagt[: {reason}][ (HTTP {status})][ ({detail})][ ({text})][ ({to})].</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The program “{subject}” is not installed.</source>
        <translation>Das Programm „{subject}“ ist nicht installiert.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Install it[; in Debian it is in the package {package}].</source>
        <translation>Installieren Sie es[; unter Debian im Paket {package}].</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Cancelled; nothing was changed.</source>
        <translation>Abgebrochen; nichts wurde geändert.</translation>
    </message>
    <message>
        <location filename="../core/text/words.cpp" line="-344"/>
        <source>it is empty</source>
        <translation>ist leer</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>a character that does not belong there</source>
        <translation>ein Zeichen, das dort nicht hingehört</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>a number starts with 0, which some programs read as octal</source>
        <translation>eine Zahl beginnt mit 0, was manche Programme als oktal lesen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>a number is above 255</source>
        <translation>eine Zahl ist größer als 255</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>fewer than four numbers</source>
        <translation>weniger als vier Zahlen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>more than four numbers</source>
        <translation>mehr als vier Zahlen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>a group has more than four digits</source>
        <translation>eine Gruppe hat mehr als vier Ziffern</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>fewer than eight groups and no ::</source>
        <translation>weniger als acht Gruppen und kein ::</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>more than eight groups</source>
        <translation>mehr als acht Gruppen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>a single : at the start or the end</source>
        <translation>ein einzelner : am Anfang oder am Ende</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>three colons in a row</source>
        <translation>drei Doppelpunkte hintereinander</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>:: comes twice</source>
        <translation>:: kommt zweimal vor</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the prefix length is missing</source>
        <translation>die Präfixlänge fehlt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the prefix length is not a number</source>
        <translation>die Präfixlänge ist keine Zahl</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>a netmask stands where a prefix length should</source>
        <translation>eine Netzmaske steht, wo eine Präfixlänge stehen sollte</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>a range is written first-last</source>
        <translation>ein Bereich wird als Erste-Letzte geschrieben</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the range ends before it starts</source>
        <translation>der Bereich endet, bevor er beginnt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>it is too large</source>
        <translation>ist zu groß</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the length is wrong</source>
        <translation>die Länge ist falsch</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+1"/>
        <source>there are other characters than digits</source>
        <translation>es gibt andere Zeichen als Ziffern</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>it is all zeros</source>
        <translation>besteht nur aus Nullen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>it is too long</source>
        <translation>ist zu lang</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>it holds a character that is not allowed</source>
        <translation>enthält ein Zeichen, das nicht erlaubt ist</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>there is no such day</source>
        <translation>diesen Tag gibt es nicht</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>a spreadsheet has rounded it; write its twelve digits</source>
        <translation>eine Tabellenkalkulation hat es gerundet; schreiben Sie die zwölf Ziffern aus</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>dates are written YYYYMMDD</source>
        <translation>ein Datum wird YYYYMMDD geschrieben</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>it is missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>it is not text</source>
        <translation>ist kein Text</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>it is not a whole number in range</source>
        <translation>ist keine ganze Zahl im Bereich</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>it is not a list</source>
        <translation>ist keine Liste</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>it is not an object</source>
        <translation>ist kein Objekt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>it is neither true nor false</source>
        <translation>ist weder true noch false</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>this word is not known here</source>
        <translation>dieses Wort ist hier nicht bekannt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>this field is not known</source>
        <translation>dieses Feld ist nicht bekannt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>there is no such pool</source>
        <translation>diesen Pool gibt es nicht</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the plan has no such pool; give --pool</source>
        <translation>der Plan hat keinen solchen Pool; --pool angeben</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>there is no such scope</source>
        <translation>diesen Scope gibt es nicht</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+81"/>
        <source>it refers to something that is not there</source>
        <translation>verweist auf etwas, das es nicht gibt</translation>
    </message>
    <message>
        <location line="-80"/>
        <source>it is the id of another kind of thing</source>
        <translation>ist die ID von etwas anderer Art</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>this id comes twice with different values</source>
        <translation>diese ID kommt zweimal mit verschiedenen Werten vor</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the pools are each other’s source</source>
        <translation>die Pools sind einander Quelle</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the pool is its own source</source>
        <translation>der Pool ist seine eigene Quelle</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>its source pool was refused</source>
        <translation>der Quellpool wurde abgelehnt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>it overlaps another CIDR of the pool</source>
        <translation>überschneidet sich mit einem anderen CIDR des Pools</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>it is a database, such as a plan; name another file</source>
        <translation>es ist eine Datenbank, etwa ein Plan; eine andere Datei nennen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>it is of the other address family than the pool</source>
        <translation>ist von der anderen Adressfamilie als der Pool</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>nothing says which account it belongs to; give --account</source>
        <translation>nichts sagt, zu welchem Konto es gehört; --account angeben</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>nothing says which Region it is in; give --region</source>
        <translation>nichts sagt, in welcher Region es ist; --region angeben</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>nothing says which pool it belongs to; give --pool</source>
        <translation>nichts sagt, zu welchem Pool es gehört; --pool angeben</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>nothing says which scope it belongs to</source>
        <translation>nichts sagt, zu welchem Scope es gehört</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>it is named by others but was not imported itself</source>
        <translation>wird von anderen genannt, wurde aber selbst nicht importiert</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>AWS did not list it any more</source>
        <translation>AWS hat es nicht mehr aufgeführt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>it is a list of AWS’s own addresses</source>
        <translation>es ist eine Liste von Adressen, die AWS selbst gehören</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>a site of the plan has it already</source>
        <translation>ein Standort des Plans hat es bereits</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>it lies in a pool of the plan</source>
        <translation>es liegt in einem Pool des Plans</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>nothing says which prefix list it is in; call the file get-managed-prefix-list-entries.LIST.json</source>
        <translation>nichts sagt, zu welcher Präfixliste es gehört; die Datei get-managed-prefix-list-entries.LISTE.json nennen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>the plan takes away what AWS still has, and that stays planned</source>
        <translation>der Plan entfernt, was es in AWS noch gibt, und das bleibt so geplant</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the units are each other’s parent</source>
        <translation>die Einheiten liegen jeweils in der anderen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>nothing says which root or unit it is in; call the file list-…-for-parent.PARENT.json</source>
        <translation>nichts sagt, in welcher Wurzel oder Einheit sie liegt; die Datei list-…-for-parent.PARENT.json nennen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>other rows lie in it</source>
        <translation>andere Zeilen liegen darin</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>no pool holds it</source>
        <translation>kein Pool enthält es</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>it stands in the file already</source>
        <translation>es steht schon in der Datei</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>what AWS itself has shown stays</source>
        <translation>was AWS selbst gezeigt hat, bleibt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>what is free needs no row</source>
        <translation>was frei ist, braucht keine Zeile</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>it is, or lies in, a resource that the plan knows</source>
        <translation>es ist eine Ressource, die der Plan kennt, oder liegt in einer</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>columns that nothing was read from</source>
        <translation>Spalten, aus denen nichts gelesen wurde</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>it is neither a prefix length nor a netmask</source>
        <translation>es ist weder eine Präfixlänge noch eine Netzmaske</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>a plan has no place for it</source>
        <translation>ein Plan hat keinen Platz dafür</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>its share is not among what was imported</source>
        <translation>seine Freigabe wurde nicht mit importiert</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>a state file does not say when AWS showed this; give --seen</source>
        <translation>eine State-Datei sagt nicht, wann AWS das gezeigt hat; --seen angeben</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>a checkpoint is older</source>
        <translation>eine Wegmarke ist älter</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the last import is older, and a rollout starts from what it showed</source>
        <translation>der letzte Import ist älter, und eine Umsetzung geht von dem aus, was er zeigte</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>there is nothing older to archive</source>
        <translation>es gibt nichts Älteres zu archivieren</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>its changes are in an archive alone</source>
        <translation>seine Änderungen stehen nur noch in einem Archiv</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>it is nested too deeply</source>
        <translation>ist zu tief verschachtelt</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+183"/>
        <source>it ends too early</source>
        <translation>endet zu früh</translation>
    </message>
    <message>
        <location line="-182"/>
        <source>there is more behind the end of the document</source>
        <translation>hinter dem Ende des Dokuments folgt noch etwas</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>an escape is half of a character (lone surrogate)</source>
        <translation>eine Escape-Sequenz ist ein halbes Zeichen (einzelnes Surrogat)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>a control character stands in it</source>
        <translation>ein Steuerzeichen steht darin</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>an escape that JSON does not know</source>
        <translation>eine Escape-Sequenz, die JSON nicht kennt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>a number that JSON does not know</source>
        <translation>eine Zahl, die JSON nicht kennt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>a number that cannot be held exactly</source>
        <translation>eine Zahl, die sich nicht genau darstellen lässt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>something else was expected here</source>
        <translation>hier wurde etwas anderes erwartet</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the quote that opens here is never closed</source>
        <translation>das Anführungszeichen, das hier öffnet, wird nie geschlossen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>there is text behind a closing quote</source>
        <translation>hinter einem schließenden Anführungszeichen steht Text</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>a quote inside a cell that does not start with one</source>
        <translation>ein Anführungszeichen in einer Zelle, die nicht damit beginnt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>it holds a NUL byte</source>
        <translation>enthält ein NUL-Byte</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the row has another number of cells than the header</source>
        <translation>die Zeile hat eine andere Zahl von Zellen als die Kopfzeile</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>a column name comes twice</source>
        <translation>ein Spaltenname kommt zweimal vor</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>a column is missing</source>
        <translation>eine Spalte fehlt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>it lacks the column “kind” of Cadastre’s own tables; any other table is read with --format any-csv</source>
        <translation>ihr fehlt die Spalte „kind“ der Tabellen von Cadastre; jede andere Tabelle wird mit --format any-csv gelesen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>no column holds the prefixes; give --map prefix=COLUMN</source>
        <translation>keine Spalte enthält die Präfixe; --map prefix=SPALTE angeben</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the header row is missing</source>
        <translation>die Kopfzeile fehlt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>there are too many columns</source>
        <translation>es gibt zu viele Spalten</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>a pool without a scope</source>
        <translation>ein Pool ohne Scope</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>a pool whose source is missing</source>
        <translation>ein Pool, dessen Quelle fehlt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>a CIDR without a pool</source>
        <translation>ein CIDR ohne Pool</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>an association of a resource discovery without an IPAM</source>
        <translation>eine Verknüpfung einer Ressourcenerkennung ohne IPAM</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>an allocation without a pool</source>
        <translation>eine Zuteilung ohne Pool</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>a CIDR without a resource</source>
        <translation>ein CIDR ohne Ressource</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>a scope without an IPAM</source>
        <translation>ein Scope ohne IPAM</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>a reserve without a pool</source>
        <translation>eine Reserve ohne Pool</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>a token whose IPAM is missing</source>
        <translation>ein Token, dessen IPAM fehlt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>an AS number whose IPAM is missing</source>
        <translation>eine AS-Nummer, deren IPAM fehlt</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>what it wrote was changed since</source>
        <translation>was er geschrieben hat, wurde seither geändert</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>something else needs what it made</source>
        <translation>anderes braucht, was er angelegt hat</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>its CIDR has allocations</source>
        <translation>sein CIDR hat Zuteilungen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>another CIDR of the pool lies there now</source>
        <translation>dort liegt jetzt ein anderes CIDR des Pools</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>an allocation outside its pool or on top of another</source>
        <translation>eine Zuteilung außerhalb ihres Pools oder über einer anderen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>the two entries differ</source>
        <translation>die beiden Eingaben unterscheiden sich</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>a token has a name of 8 digits and a value in UUID form</source>
        <translation>ein Token hat einen Namen aus 8 Ziffern und einen Wert in UUID-Form</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>a server is written HOST:PORT</source>
        <translation>ein Server wird HOST:PORT geschrieben</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>a certificate is valid for a day or longer, up to 9999</source>
        <translation>ein Zertifikat gilt einen Tag oder länger, höchstens bis 9999</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the plan requires evidence, and none was checked</source>
        <translation>der Plan verlangt Nachweise, und keiner wurde geprüft</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the proof of ownership was rejected</source>
        <translation>der Nachweis des Besitzes wurde abgelehnt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the proof of ownership was checked too long ago</source>
        <translation>der Nachweis des Besitzes wurde vor zu langer Zeit geprüft</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>it starts with a byte-order mark</source>
        <translation>beginnt mit einer Byte-Order-Mark</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>it was made with PKCS#1 v1.5 padding, not with PSS</source>
        <translation>sie wurde mit PKCS#1-v1.5-Padding erstellt, nicht mit PSS</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>its salt does not have 32 bytes</source>
        <translation>ihr Salt hat nicht 32 Bytes</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>it was made over the message and a line break</source>
        <translation>sie wurde über die Nachricht samt Zeilenumbruch erstellt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>it holds a line break</source>
        <translation>enthält einen Zeilenumbruch</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>it holds other characters than ASCII</source>
        <translation>enthält andere Zeichen als ASCII</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>it holds a space</source>
        <translation>enthält ein Leerzeichen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>it holds a control character</source>
        <translation>enthält ein Steuerzeichen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>it does not have seven fields</source>
        <translation>hat nicht sieben Felder</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>its version is not 1</source>
        <translation>die Version ist nicht 1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>its second field is not aws</source>
        <translation>das zweite Feld ist nicht aws</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>its hash is not SHA256</source>
        <translation>der Hash ist nicht SHA256</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>its padding is not RSAPSS</source>
        <translation>das Padding ist nicht RSAPSS</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>its account is not twelve digits</source>
        <translation>das Konto ist nicht zwölfstellig</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>its CIDR has no prefix length</source>
        <translation>das CIDR hat keine Präfixlänge</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>its CIDR is not one</source>
        <translation>das CIDR ist keines</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>its padding is wrong</source>
        <translation>das Padding ist falsch</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>bits are left over at its end</source>
        <translation>am Ende sind Bits übrig</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the size of the key</source>
        <translation>die Größe des Schlüssels</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>it is not PEM</source>
        <translation>ist nicht PEM</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>it needs its pass phrase</source>
        <translation>braucht die Passphrase</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the pass phrase is wrong</source>
        <translation>die Passphrase ist falsch</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>others can read the file, so the key is no secret any more</source>
        <translation>andere können die Datei lesen, der Schlüssel ist also nicht mehr geheim</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>it is restricted to RSA-PSS, which AWS does not take</source>
        <translation>ist auf RSA-PSS beschränkt, was AWS nicht annimmt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>its exponent is too small</source>
        <translation>der Exponent ist zu klein</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>it has more than two primes</source>
        <translation>hat mehr als zwei Primzahlen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>it is only the public half</source>
        <translation>ist nur die öffentliche Hälfte</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>it is not a file</source>
        <translation>ist keine Datei</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>it is not an address</source>
        <translation>ist keine Adresse</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the address families differ</source>
        <translation>die Adressfamilien sind verschieden</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>it starts after its end</source>
        <translation>beginnt nach dem eigenen Ende</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>it is about another range</source>
        <translation>betrifft einen anderen Bereich</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>where space may be advertised</source>
        <translation>wo der Adressraum veröffentlicht werden darf</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>its space is Amazon’s</source>
        <translation>sein Adressraum gehört Amazon</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Amazon’s range for this Region is used up in this plan</source>
        <translation>Amazons Bereich für diese Region ist in diesem Plan aufgebraucht</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+107"/>
        <source>it is not a regular expression</source>
        <translation>es ist kein regulärer Ausdruck</translation>
    </message>
    <message>
        <location line="-106"/>
        <source>it is an IPv4 pool</source>
        <translation>es ist ein IPv4-Pool</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Amazon provides IPv6 only</source>
        <translation>Amazon stellt nur IPv6 bereit</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>write it as 2026-03-01 or 2026-03-01T12:00:00Z</source>
        <translation>schreiben Sie 2026-03-01 oder 2026-03-01T12:00:00Z</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the write-ahead log of SQLite cannot be used here</source>
        <translation>das Write-Ahead-Log von SQLite ist hier nicht nutzbar</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>pools hand on no smaller blocks</source>
        <translation>kleinere Blöcke geben Pools nicht weiter</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>write it as Key=Value</source>
        <translation>schreiben Sie Schlüssel=Wert</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the file lacks a row that must be there</source>
        <translation>in der Datei fehlt eine Zeile, die da sein muss</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the file cannot be written</source>
        <translation>die Datei lässt sich nicht schreiben</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>it lies outside the source pool</source>
        <translation>es liegt außerhalb des Quellpools</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>it is in the past</source>
        <translation>es liegt in der Vergangenheit</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the file holds a private key and no certificate</source>
        <translation>die Datei enthält einen privaten Schlüssel und kein Zertifikat</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>its message or signature holds a private key, which belongs in no plan; give what was signed with it</source>
        <translation>Nachricht oder Signatur enthalten einen privaten Schlüssel, der in keinen Plan gehört; geben Sie an, was damit signiert wurde</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>write it as PERCENT:LENGTH, for example 20:48, or 0 for none</source>
        <translation>schreiben Sie PROZENT:LÄNGE, zum Beispiel 20:48, oder 0 für keine</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>what lies in the block would have no place in it</source>
        <translation>was im Block liegt, hätte darin keinen Platz</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>only blocks of VPCs, subnets and pools move, and manual allocations</source>
        <translation>verschieben lassen sich nur Blöcke von VPCs, Subnetzen und Pools und von Hand zugeteilte</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>a pool keeps its source: its space moves within that alone</source>
        <translation>ein Pool behält seine Quelle: Sein Raum wandert nur innerhalb dieser</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>a pool that plans a VPC’s subnets gives no space to VPCs</source>
        <translation>ein Pool, der die Subnetze einer VPC plant, gibt VPCs keinen Adressraum</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the pool plans the subnets of another VPC</source>
        <translation>der Pool plant die Subnetze einer anderen VPC</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the pool is in a private scope</source>
        <translation>der Pool liegt in einem privaten Scope</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>names that begin with aws: are kept by AWS</source>
        <translation>Namen, die mit aws: beginnen, behält AWS sich vor</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the source pool is not advertisable</source>
        <translation>der Quellpool ist nicht veröffentlichbar</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>a subnet has a /64, or with the present rules /44 to /64 in steps of 4</source>
        <translation>ein Subnetz hat ein /64, nach den heutigen Regeln /44 bis /64 in Viererschritten</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the IPAM is shown what it sees already</source>
        <translation>das IPAM bekommt bereits gezeigt, was sie sieht</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>another path leaves out accounts of it already</source>
        <translation>ein anderer Pfad lässt Konten davon bereits aus</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the account is not in the organization</source>
        <translation>das Konto gehört nicht zur Organisation</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the subnet has an IPv6 CIDR already</source>
        <translation>das Subnetz hat bereits ein IPv6-CIDR</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the management account itself cannot</source>
        <translation>das Verwaltungskonto selbst kann es nicht</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the account does not run IPAM for the organization</source>
        <translation>das Konto verwaltet das IPAM der Organisation nicht</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>write it as o-…/r-…/ou-…/, with * at the end for all below</source>
        <translation>schreiben Sie o-…/r-…/ou-…/, mit * am Ende für alles darunter</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>there is no such attribute</source>
        <translation>dieses Attribut gibt es nicht</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>a VPC has a /56, or with the present rules /44 to /60 in steps of 4</source>
        <translation>eine VPC hat ein /56, nach den heutigen Regeln /44 bis /60 in Viererschritten</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>only a VPC can have it, not a subnet</source>
        <translation>nur eine VPC kann es haben, kein Subnetz</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>it is shorter than any plan</source>
        <translation>sie ist kürzer als jeder Plan</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>it is not an SQLite database</source>
        <translation>sie ist keine SQLite-Datenbank</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>it is a database of another program</source>
        <translation>sie ist die Datenbank eines anderen Programms</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>its pages have another size than a plan’s</source>
        <translation>ihre Seiten haben eine andere Größe als die eines Plans</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>another file’s rollback journal lies beside it</source>
        <translation>daneben liegt das Rollback-Journal einer anderen Datei</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>another file’s write-ahead log lies beside it</source>
        <translation>daneben liegt das Write-Ahead-Log einer anderen Datei</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>another file took its place while it was open</source>
        <translation>eine andere Datei trat an ihre Stelle, während sie offen war</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the journal does not end where the rows do</source>
        <translation>das Journal endet nicht dort, wo die Zeilen enden</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>an entry of the journal is missing</source>
        <translation>ein Eintrag des Journals fehlt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>an entry of the journal was changed</source>
        <translation>ein Eintrag des Journals wurde verändert</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>what an entry of the journal changed cannot be read</source>
        <translation>was ein Eintrag des Journals änderte, ist nicht lesbar</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>a row is written in a form that is not known</source>
        <translation>eine Zeile hat eine unbekannte Form</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>packed rows cannot be read</source>
        <translation>gepackte Zeilen sind nicht lesbar</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>it has other kinds of rows than a plan</source>
        <translation>sie hat andere Arten von Zeilen als ein Plan</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>a row cannot be read</source>
        <translation>eine Zeile ist nicht lesbar</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>a row is missing</source>
        <translation>eine Zeile fehlt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the rows are not those that were written</source>
        <translation>die Zeilen sind nicht die geschriebenen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>its settings are missing</source>
        <translation>ihre Einstellungen fehlen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Qt’s driver for SQLite is missing</source>
        <translation>Qts Treiber für SQLite fehlt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>there is no such folder</source>
        <translation>es gibt keinen solchen Ordner</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>it is damaged</source>
        <translation>sie ist beschädigt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the folder cannot be written to</source>
        <translation>in den Ordner kann nicht geschrieben werden</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>its owner does not let this account read it</source>
        <translation>ihr Besitzer erlaubt diesem Konto das Lesen nicht</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>its owner does not let this account write it</source>
        <translation>ihr Besitzer erlaubt diesem Konto das Schreiben nicht</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>it lies on a network file system, where locks cannot be trusted</source>
        <translation>sie liegt auf einem Netzwerk-Dateisystem, wo auf Sperren kein Verlass ist</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>it has another name as well (a hard link), and who opens it by that one does not see what is written by this one; remove one of the two, or make a copy</source>
        <translation>sie hat noch einen anderen Namen (einen harten Link), und wer sie unter jenem öffnet, sieht nicht, was unter diesem geschrieben wird; entfernen Sie einen der beiden oder machen Sie eine Kopie</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>that was asked for</source>
        <translation>so war es verlangt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>it shows how the plan was</source>
        <translation>er zeigt, wie der Plan war</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>nobody answers there, or the connection broke</source>
        <translation>dort antwortet niemand, oder die Verbindung brach ab</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>no answer came in time</source>
        <translation>es kam nicht rechtzeitig eine Antwort</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the encrypted connection was not made: its certificate is not trusted</source>
        <translation>die verschlüsselte Verbindung kam nicht zustande: ihrem Zertifikat wird nicht vertraut</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the request was refused</source>
        <translation>die Anfrage wurde abgelehnt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>too many requests came from here; ask again later</source>
        <translation>von hier kamen zu viele Anfragen; fragen Sie später erneut</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>it sends on to an address that is not followed</source>
        <translation>es verweist auf eine Adresse, der nicht gefolgt wird</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>it sends from one address to the next without end</source>
        <translation>es verweist endlos von einer Adresse zur nächsten</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>the answer is compressed, which was not asked for</source>
        <translation>die Antwort ist komprimiert, was nicht verlangt war</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>it is not encrypted: https is needed, except on this computer</source>
        <translation>unverschlüsselt: außer auf diesem Rechner ist https nötig</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the cache has no data yet</source>
        <translation>der Cache hat noch keine Daten</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the cache reports an error</source>
        <translation>der Cache meldet einen Fehler</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the cache began a new session in the middle</source>
        <translation>der Cache hat mittendrin eine neue Sitzung begonnen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>what answers does not keep to the RTR protocol</source>
        <translation>die Gegenstelle hält sich nicht an das RTR-Protokoll</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>a web page (HTML)</source>
        <translation>eine Webseite (HTML)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>JSON of another kind</source>
        <translation>JSON anderer Art</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>a plan of Cadastre, which --format json reads</source>
        <translation>ein Plan von Cadastre, den --format json liest</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+1"/>
        <source>a network’s record</source>
        <translation>der Eintrag eines Netzes</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>an AS number’s record</source>
        <translation>der Eintrag einer AS-Nummer</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>a list of IANA of who answers for what (RDAP)</source>
        <translation>eine Liste der IANA, wer wofür antwortet (RDAP)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>an error message of the registry</source>
        <translation>eine Fehlermeldung der Registry</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>a SLURM file, which filters ROAs and holds none</source>
        <translation>eine SLURM-Datei, die ROAs filtert und keine enthält</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>JSON without a list of ROAs</source>
        <translation>JSON ohne Liste von ROAs</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>JSON whose “roas” is not a list</source>
        <translation>JSON, dessen „roas“ keine Liste ist</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>something else</source>
        <translation>etwas anderes</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>something stands here that does not belong there</source>
        <translation>hier steht etwas, das nicht dorthin gehört</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>there is no such field; to look for the text itself, put it in quotes</source>
        <translation>ein solches Feld gibt es nicht; um den Text selbst zu suchen, in Anführungszeichen setzen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>no row can have this value</source>
        <translation>keine Zeile kann diesen Wert haben</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>a CIDR is needed here, for example cidr:10.0.0.0/8</source>
        <translation>hier ist ein CIDR nötig, etwa cidr:10.0.0.0/8</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>a number is needed here, for example len:&gt;=24 or used:&lt;5</source>
        <translation>hier ist eine Zahl nötig, etwa len:&gt;=24 oder used:&lt;5</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>a date is needed here, for example since:2026-03-01</source>
        <translation>hier ist ein Datum nötig, etwa since:2026-03-01</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>it is allocated already</source>
        <translation>er ist schon zugeteilt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>what is free of that size is reserved</source>
        <translation>was in dieser Größe frei ist, ist reserviert</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>what is free of that size lies in a network outside AWS</source>
        <translation>was in dieser Größe frei ist, liegt in einem Netz außerhalb von AWS</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the pool has no provisioned CIDR</source>
        <translation>der Pool hat keinen bereitgestellten CIDR</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the source has no free block of that size</source>
        <translation>die Quelle hat keinen freien Block dieser Größe</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>it overlaps a CIDR of another top-level pool of the scope</source>
        <translation>er überschneidet einen CIDR eines anderen obersten Pools des Scopes</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>it overlaps a range that this account brought to EC2 outside IPAM</source>
        <translation>er überschneidet sich mit einem Bereich, den dieses Konto außerhalb von IPAM zu EC2 gebracht hat</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>another pool plans the subnets of this CIDR already</source>
        <translation>ein anderer Pool plant schon die Subnetze dieses CIDR</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>it lies in a network outside AWS</source>
        <translation>er liegt in einem Netz außerhalb von AWS</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Amazon chooses the CIDR; give a prefix length</source>
        <translation>Amazon wählt den CIDR; eine Präfixlänge angeben</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Infoblox, not asked here, chooses it; give the CIDR that it gave</source>
        <translation>Infoblox, das hier nicht gefragt wird, wählt sie; die CIDR angeben, die es vergeben hat</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Amazon’s blocks come in steps of 4</source>
        <translation>Amazons Blöcke gibt es in Schritten von 4</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>AWS takes nothing smaller than a /24 of IPv4</source>
        <translation>AWS nimmt bei IPv4 nichts Kleineres als ein /24</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>in a private scope nothing smaller is provisioned</source>
        <translation>in einem privaten Scope wird nichts Kleineres bereitgestellt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Amazon’s blocks go from /40 to /52</source>
        <translation>Amazons Blöcke gehen von /40 bis /52</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>where space is not advertised</source>
        <translation>wo Adressraum nicht angekündigt wird</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the rule of 2022</source>
        <translation>die Regel von 2022</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>only global unicast space belongs in the public scope</source>
        <translation>in den öffentlichen Scope gehört nur globaler Unicast-Adressraum</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>only ULA, or global unicast space where that is switched on, belongs in a private scope</source>
        <translation>in einen privaten Scope gehört nur ULA, oder globaler Unicast-Adressraum, wo das eingeschaltet ist</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>global unicast space in a private scope must be switched on in the IPAM first</source>
        <translation>globaler Unicast-Adressraum in einem privaten Scope muss erst im IPAM eingeschaltet werden</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>of ULA, AWS takes fd00::/8 without fd00::/16</source>
        <translation>von ULA nimmt AWS fd00::/8 ohne fd00::/16</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>that would be more than a million parts</source>
        <translation>das wären mehr als eine Million Teile</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>a Region is written like eu-central-1</source>
        <translation>eine Region schreibt sich wie eu-central-1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>it is below zero</source>
        <translation>sie ist kleiner als null</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>AWS never changes this quota</source>
        <translation>diese Quote ändert AWS nie</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>an organization’s id begins with o-</source>
        <translation>die ID einer Organisation beginnt mit o-</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>an account of Infoblox is written VERSION.identity.account.REALM.ID</source>
        <translation>ein Konto bei Infoblox schreibt sich VERSION.identity.account.REALM.ID</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>only private scopes can have it</source>
        <translation>nur private Scopes können das haben</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>a percentage goes from 1 to 99</source>
        <translation>ein Prozentsatz geht von 1 bis 99</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>it needs a source pool to draw from</source>
        <translation>es braucht einen Quellpool, aus dem es schöpft</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the pool has no refill policy</source>
        <translation>der Pool hat keine Nachfüllregel</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>there are too many</source>
        <translation>es sind zu viele</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>a country is two letters</source>
        <translation>ein Land sind zwei Buchstaben</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>it would end before it begins</source>
        <translation>es endete, bevor es beginnt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>there is no such permission</source>
        <translation>eine solche Berechtigung gibt es nicht</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>it is no account number, no organizational unit and no organization</source>
        <translation>es ist keine Kontonummer, keine Organisationseinheit und keine Organisation</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the share is for the organization only</source>
        <translation>die Freigabe gilt nur für die Organisation</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>it is in the public scope</source>
        <translation>es liegt im öffentlichen Scope</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>auto-import is off</source>
        <translation>der Auto-Import ist aus</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>organizational units</source>
        <translation>Organisationseinheiten</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>IPAMs</source>
        <translation>IPAMs</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>scopes</source>
        <translation>Scopes</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>pools without a CIDR</source>
        <translation>Pools ohne CIDR</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>pools’ rules</source>
        <translation>Regeln von Pools</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>resources without a CIDR</source>
        <translation>Ressourcen ohne CIDR</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>resources</source>
        <translation>Ressourcen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>thing with tags</source>
        <translation>Objekt mit Tags</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>shares</source>
        <translation>Freigaben</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>finding or row of the plan</source>
        <translation>Befund oder Eintrag des Plans</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>authorization</source>
        <translation>Autorisierung</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>history up to step</source>
        <translation>Verlauf bis Schritt</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>the permission to ask the network (--online)</source>
        <translation>die Erlaubnis, das Netz zu fragen (--online)</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>pass phrase (no terminal asks for it: --passphrase-fd)</source>
        <translation>Passphrase (kein Terminal fragt danach: --passphrase-fd)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>pass phrase (no terminal asks for it: --passphrase-fd, or --unencrypted for a key without one)</source>
        <translation>Passphrase (kein Terminal fragt danach: --passphrase-fd, oder --unencrypted für einen Schlüssel ohne)</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>kept answer of a registry</source>
        <translation>aufbewahrte Antwort einer Registry</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>pool that plans its subnets</source>
        <translation>Pool, der ihre Subnetze plant</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>address pool of EC2</source>
        <translation>Adresspool von EC2</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>adding the Region</source>
        <translation>das Hinzufügen der Region</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>removing the Region</source>
        <translation>das Entfernen der Region</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>pools in private scopes</source>
        <translation>Pools in privaten Scopes</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>scopes beside the default ones</source>
        <translation>Scopes neben den vorgegebenen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>scopes with an external authority</source>
        <translation>Scopes, deren Raum von außen kommt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>a locale other than the home Region</source>
        <translation>eine andere Locale als die Heimatregion</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>allocations to other accounts</source>
        <translation>Zuweisungen an andere Konten</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>pools that plan the subnets of a VPC</source>
        <translation>Pools, die die Subnetze einer VPC planen</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>country</source>
        <translation>Land</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>validity</source>
        <translation>Gültigkeit</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>subject</source>
        <translation>Gegenstand</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>settling time</source>
        <translation>Zeit bis zum Endzustand</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>release delay</source>
        <translation>Freigabeverzögerung</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>organization id</source>
        <translation>ID der Organisation</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>owner</source>
        <translation>Besitzer</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>home Region</source>
        <translation>Heimatregion</translation>
    </message>
    <message>
        <location filename="../core/text/drifttext.cpp" line="+30"/>
        <location filename="../core/text/importtext.cpp" line="+61"/>
        <location filename="../core/text/words.cpp" line="+1"/>
        <source>monitoring</source>
        <translation>Überwachung</translation>
    </message>
    <message>
        <location filename="../core/text/words.cpp" line="+2"/>
        <source>destination</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>address family</source>
        <translation>Adressfamilie</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>source pool</source>
        <translation>Quellpool</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>refill threshold</source>
        <translation>Nachfüllschwelle</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>principal</source>
        <translation>Principal</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>organization</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>association</source>
        <translation>Zuordnung</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <location filename="../core/text/drifttext.cpp" line="+3"/>
        <location filename="../core/text/words.cpp" line="-134"/>
        <source>account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <location line="+8"/>
        <location filename="../core/text/importtext.cpp" line="-16"/>
        <location filename="../core/text/words.cpp" line="+1"/>
        <location line="+1"/>
        <source>organizational unit</source>
        <translation>Organisationseinheit</translation>
    </message>
    <message>
        <location filename="../core/text/words.cpp" line="+2"/>
        <source>IPAM</source>
        <translation>IPAM</translation>
    </message>
    <message>
        <location filename="../core/text/drifttext.cpp" line="-12"/>
        <location filename="../core/text/importtext.cpp" line="+15"/>
        <location filename="../core/text/words.cpp" line="+2"/>
        <source>scope</source>
        <translation>Scope</translation>
    </message>
    <message>
        <location line="-1"/>
        <location filename="../core/text/words.cpp" line="+2"/>
        <source>pool</source>
        <translation>Pool</translation>
    </message>
    <message>
        <location filename="../core/text/words.cpp" line="+4"/>
        <source>pool CIDR</source>
        <translation>Pool-CIDR</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>allocation</source>
        <translation>Zuteilung</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>resource</source>
        <translation>Ressource</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>resource CIDR</source>
        <translation>Ressourcen-CIDR</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>VPC</source>
        <translation>VPC</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>subnet</source>
        <translation>Subnetz</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>share</source>
        <translation>Freigabe</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>external network</source>
        <translation>externes Netz</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>reserve</source>
        <translation>Reserve</translation>
    </message>
    <message>
        <location filename="../core/text/findingtext.cpp" line="-12"/>
        <location filename="../core/text/words.cpp" line="+1"/>
        <source>planned</source>
        <translation>geplant</translation>
    </message>
    <message>
        <location filename="../core/text/words.cpp" line="+1"/>
        <source>house rule</source>
        <translation>Hausregel</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>waiver</source>
        <translation>Ausnahme</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>checkpoint</source>
        <translation>Wegmarke</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>resource discovery</source>
        <translation>Ressourcenerkennung</translation>
    </message>
    <message>
        <location filename="../core/text/drifttext.cpp" line="+16"/>
        <location filename="../core/text/importtext.cpp" line="+5"/>
        <location filename="../core/text/words.cpp" line="+1"/>
        <source>resource discoveries</source>
        <translation>Ressourcenerkennungen</translation>
    </message>
    <message>
        <location filename="../core/text/words.cpp" line="+1"/>
        <source>association of a resource discovery</source>
        <translation>Verknüpfung einer Ressourcenerkennung</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>associations of resource discoveries</source>
        <translation>Verknüpfungen von Ressourcenerkennungen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>CIDR association of a subnet</source>
        <translation>CIDR-Verknüpfung eines Subnetzes</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>exclusion of an organizational unit</source>
        <translation>Ausschluss einer Organisationseinheit</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>invitation</source>
        <translation>Einladung</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>quota</source>
        <translation>Quote</translation>
    </message>
    <message>
        <location filename="../core/text/drifttext.cpp" line="-10"/>
        <location filename="../core/text/words.cpp" line="+1"/>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <location filename="../core/text/words.cpp" line="+1"/>
        <source>history step</source>
        <translation>Verlaufsschritt</translation>
    </message>
    <message>
        <location filename="../core/text/drifttext.cpp" line="+9"/>
        <location filename="../core/text/importtext.cpp" line="-3"/>
        <location filename="../core/text/words.cpp" line="+2"/>
        <source>pools</source>
        <translation>Pools</translation>
    </message>
    <message>
        <location filename="../core/text/words.cpp" line="+1"/>
        <source>allocations</source>
        <translation>Zuteilungen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <location filename="../core/text/drifttext.cpp" line="-3"/>
        <location filename="../core/text/importtext.cpp" line="-18"/>
        <location filename="../core/text/words.cpp" line="+1"/>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <location line="-14"/>
        <location filename="../core/text/importtext.cpp" line="+7"/>
        <location filename="../core/text/words.cpp" line="+2"/>
        <source>description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <location filename="../core/text/words.cpp" line="+1"/>
        <source>prefix length</source>
        <translation>Präfixlänge</translation>
    </message>
    <message>
        <location filename="../core/text/drifttext.cpp" line="-8"/>
        <location filename="../core/text/words.cpp" line="+1"/>
        <source>locale</source>
        <translation>Locale</translation>
    </message>
    <message>
        <location line="+1"/>
        <location filename="../core/text/words.cpp" line="+1"/>
        <location line="+20"/>
        <source>service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>publicly advertisable</source>
        <translation>öffentlich ankündbar</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>largest block</source>
        <translation>größter Block</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>usual block</source>
        <translation>üblicher Block</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>smallest block</source>
        <translation>kleinster Block</translation>
    </message>
    <message>
        <location line="+1"/>
        <location filename="../core/text/importtext.cpp" line="+6"/>
        <source>required tags</source>
        <translation>verlangte Tags</translation>
    </message>
    <message>
        <location line="+1"/>
        <location filename="../core/text/importtext.cpp" line="-1"/>
        <location filename="../core/text/words.cpp" line="+44"/>
        <source>auto-import</source>
        <translation>automatischer Import</translation>
    </message>
    <message>
        <location line="+6"/>
        <location filename="../core/text/words.cpp" line="+12"/>
        <source>state</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <location line="+1"/>
        <location filename="../core/text/importtext.cpp" line="+2"/>
        <source>advertising</source>
        <translation>Ankündigung</translation>
    </message>
    <message>
        <location line="+3"/>
        <location filename="../core/text/importtext.cpp" line="-12"/>
        <location filename="../core/text/words.cpp" line="-19"/>
        <source>operating Regions</source>
        <translation>Betriebsregionen</translation>
    </message>
    <message>
        <location line="+1"/>
        <location filename="../core/text/importtext.cpp" line="+1"/>
        <location filename="../core/text/words.cpp" line="+17"/>
        <source>tier</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>private use of global addresses</source>
        <translation>private Nutzung globaler Adressen</translation>
    </message>
    <message>
        <location line="+1"/>
        <location filename="../core/text/importtext.cpp" line="+2"/>
        <source>metered account</source>
        <translation>Abrechnungskonto</translation>
    </message>
    <message>
        <location line="+1"/>
        <location filename="../core/text/importtext.cpp" line="+1"/>
        <location filename="../core/text/words.cpp" line="-34"/>
        <source>external authority</source>
        <translation>Herkunft außerhalb von AWS</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>parent unit</source>
        <translation>übergeordnete Einheit</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>excluded units</source>
        <translation>ausgeschlossene Einheiten</translation>
    </message>
    <message>
        <location line="+1"/>
        <location filename="../core/text/importtext.cpp" line="+13"/>
        <location filename="../core/text/words.cpp" line="+30"/>
        <source>principals</source>
        <translation>Principals</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>sharing outside the organisation</source>
        <translation>Freigabe außerhalb der Organisation</translation>
    </message>
    <message>
        <location line="+1"/>
        <location filename="../core/text/importtext.cpp" line="+1"/>
        <location filename="../core/text/words.cpp" line="+1"/>
        <source>permission</source>
        <translation>Berechtigung</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>matched</source>
        <translation>wie geplant</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>missing</source>
        <translation>fehlend</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>extra</source>
        <translation>zusätzlich</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>moved</source>
        <translation>verschoben</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>resized</source>
        <translation>anders groß</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>rule-breaking</source>
        <translation>regelwidrig</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>AWS shows it as planned.</source>
        <translation>AWS zeigt es wie geplant.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>It is planned, and AWS does not show it where the answers looked.</source>
        <translation>Es ist geplant, und AWS zeigt es dort nicht, wohin die Antworten sahen.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>AWS shows it, and it is not planned.</source>
        <translation>AWS zeigt es, und es ist nicht geplant.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>AWS shows it with other facts than planned.</source>
        <translation>AWS zeigt es mit anderen Angaben als geplant.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>AWS shows the block in another place than planned.</source>
        <translation>AWS zeigt den Block an anderer Stelle als geplant.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>AWS shows it with another block than planned.</source>
        <translation>AWS zeigt es mit einem anderen Block als geplant.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>AWS shows it against the rules of the pool that it lies in.</source>
        <translation>AWS zeigt es entgegen den Regeln des Pools, in dem es liegt.</translation>
    </message>
    <message>
        <location line="+21"/>
        <source>An earlier import showed it; AWS shows it no more.</source>
        <translation>Ein früherer Import zeigte es; AWS zeigt es nicht mehr.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>%1 is planned, AWS shows %2.</source>
        <translation>Geplant ist %1, AWS zeigt %2.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>AWS shows it with another %1.</source>
        <translation>AWS zeigt es anders in: %1.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>AWS shows it, and the plan takes it away.</source>
        <translation>AWS zeigt es, und der Plan entfernt es.</translation>
    </message>
    <message>
        <location filename="../core/text/words.cpp" line="-70"/>
        <source>tag</source>
        <translation>Tag</translation>
    </message>
    <message>
        <location filename="../core/text/drifttext.cpp" line="-85"/>
        <location filename="../core/text/importtext.cpp" line="-12"/>
        <location filename="../core/text/words.cpp" line="+1"/>
        <source>tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <location filename="../core/text/words.cpp" line="+3"/>
        <source>what the proof is checked against (--certificate, --rdap or --online)</source>
        <translation>wogegen der Nachweis geprüft wird (--certificate, --rdap oder --online)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>VRPs (--vrps or --rtr)</source>
        <translation>VRPs (--vrps oder --rtr)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>RTR server</source>
        <translation>RTR-Server</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>record</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>proof: message and signature, or a DNS token</source>
        <translation>Nachweis: Nachricht und Signatur oder ein DNS-Token</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>AS number that announces the range today (--from-asn, or VRPs that name it)</source>
        <translation>AS-Nummer, die den Bereich heute ankündigt (--from-asn, oder VRPs, die sie nennen)</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>registry record</source>
        <translation>Registereintrag</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Amazon-provided CIDR</source>
        <translation>von Amazon bereitgestellter CIDR</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>key size</source>
        <translation>Schlüsselgröße</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>common name</source>
        <translation>Common Name</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>IPv4 pool</source>
        <translation>IPv4-Pool</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>IPv6 pool</source>
        <translation>IPv6-Pool</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>IPv6 prefix length</source>
        <translation>IPv6-Präfixlänge</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>moment</source>
        <translation>Zeitpunkt</translation>
    </message>
    <message>
        <location line="-17"/>
        <location line="+18"/>
        <source>pass phrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <location line="-345"/>
        <source>it shares nothing of this plan</source>
        <translation>sie gibt nichts aus diesem Plan frei</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>it comes with an IPAM</source>
        <translation>sie gehört zu einem IPAM</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>its resource discovery is not among what was imported</source>
        <translation>ihre Ressourcenerkennung wurde nicht mit importiert</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>older steps take away or change what AWS has shown, and no import has confirmed it yet</source>
        <translation>ältere Schritte nehmen weg oder ändern, was AWS gezeigt hat, und noch kein Import hat es bestätigt</translation>
    </message>
    <message>
        <location line="+168"/>
        <source>no registry is known that could be asked; open a saved answer, or name a server</source>
        <translation>keine Registry ist bekannt, die gefragt werden könnte; eine gespeicherte Antwort öffnen oder einen Server angeben</translation>
    </message>
    <message>
        <location line="+170"/>
        <source>pattern</source>
        <translation>Muster</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>pools that plan its subnets</source>
        <translation>Pools, die ihre Subnetze planen</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>origin of the space</source>
        <translation>Herkunft des Adressraums</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>refill policy</source>
        <translation>Nachfüllregel</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>sample</source>
        <translation>Beispielplan</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>tag key</source>
        <translation>Tag-Schlüssel</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>tag value</source>
        <translation>Tag-Wert</translation>
    </message>
    <message>
        <location filename="../core/text/prooftext.cpp" line="+21"/>
        <source>The authorization message is malformed[: {reason}][ ({found})].</source>
        <translation>Die Autorisierungsnachricht ist fehlerhaft[: {reason}][ ({found})].</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>It reads 1|aws|ACCOUNT|CIDR|YYYYMMDD|SHA256|RSAPSS, with no line break at its end.</source>
        <translation>Sie lautet 1|aws|KONTO|CIDR|JJJJMMTT|SHA256|RSAPSS, ohne Zeilenumbruch am Ende.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The message’s date {found} is none[: {reason}].</source>
        <translation>Das Datum {found} der Nachricht ist keines[: {reason}].</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The message names account {found}, but the pool belongs to {expected}.</source>
        <translation>Die Nachricht nennt das Konto {found}, aber der Pool gehört {expected}.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Sign a message with the pool owner’s account.</source>
        <translation>Eine Nachricht mit dem Konto des Pool-Inhabers unterschreiben.</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+2"/>
        <source>The message is about {found}, not about {expected}.</source>
        <translation>Die Nachricht betrifft {found}, nicht {expected}.</translation>
    </message>
    <message>
        <location line="-1"/>
        <source>Sign a message for the very CIDR that is provisioned.</source>
        <translation>Eine Nachricht für genau das CIDR unterschreiben, das bereitgestellt wird.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Sign a message for the very AS number.</source>
        <translation>Eine Nachricht für genau diese AS-Nummer unterschreiben.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The message’s CIDR {found} is not written as AWS does[; the network is {suggestion}].</source>
        <translation>Das CIDR {found} der Nachricht ist nicht geschrieben wie bei AWS[; das Netz ist {suggestion}].</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Sign a message with the canonical form.</source>
        <translation>Eine Nachricht mit der kanonischen Form unterschreiben.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>/{length} is longer than /{limit}, which AWS’s pages agree on.</source>
        <translation>/{length} ist länger als /{limit}, worin die AWS-Seiten übereinstimmen.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>/{length} cannot be advertised: the longest is /{limit}.</source>
        <translation>/{length} kann nicht angekündigt werden: das längste ist /{limit}.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The authorization message expired on {date} (UTC).</source>
        <translation>Die Autorisierungsnachricht ist am {date} (UTC) abgelaufen.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Sign a new message with a later date.</source>
        <translation>Eine neue Nachricht mit späterem Datum unterschreiben.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The authorization message expires today, {date} (UTC).</source>
        <translation>Die Autorisierungsnachricht läuft heute ab, am {date} (UTC).</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Provisioning can take days; sign a message with a later date.</source>
        <translation>Das Bereitstellen kann Tage dauern; eine Nachricht mit späterem Datum unterschreiben.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The signature has a character of another alphabet at place {position1}.</source>
        <translation>Die Signatur hat an Stelle {position1} ein Zeichen eines anderen Alphabets.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Translate base64’s + = / to - _ ~: the URL-safe base64 of other tools is not meant.</source>
        <translation>Aus + = / von base64 wird - _ ~: das URL-sichere base64 anderer Werkzeuge ist nicht gemeint.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The signature is not base64[: {reason}].</source>
        <translation>Die Signatur ist kein base64[: {reason}].</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Write it on one line, with no line break at its end.</source>
        <translation>In einer Zeile schreiben, ohne Zeilenumbruch am Ende.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The signature does not verify with the registered certificate[: it has {length} bytes where the key has {expectedLength}][: {reason}].</source>
        <translation>Die Signatur passt nicht zum registrierten Zertifikat[: sie hat {length} Bytes, der Schlüssel {expectedLength}][: {reason}].</translation>
    </message>
    <message>
        <location line="+28"/>
        <source>The registry’s record is not about this range[: {reason}].</source>
        <translation>Der Eintrag der Registry betrifft nicht diesen Bereich[: {reason}].</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The registry has no record of this range[: {title}].</source>
        <translation>Die Registry hat keinen Eintrag zu diesem Bereich[: {title}].</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The registry’s answer cannot be read[: {reason}][ ({title})].</source>
        <translation>Die Antwort der Registry ist nicht lesbar[: {reason}][ ({title})].</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>The registry lists the range as “{type}”, which AWS does not take.</source>
        <translation>Die Registry führt den Bereich als „{type}“; das nimmt AWS nicht an.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>AWS takes what a registry gave directly: ARIN direct allocations and assignments, RIPE ALLOCATED PA, ALLOCATED-BY-RIR, ASSIGNED PI and LEGACY, APNIC portable ranges.</source>
        <translation>AWS nimmt an, was eine Registry direkt vergeben hat: direkte Zuteilungen und Zuweisungen von ARIN, ALLOCATED PA, ALLOCATED-BY-RIR, ASSIGNED PI und LEGACY von RIPE, portable Bereiche von APNIC.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The registry names a person[ ({name})] as the holder; AWS takes ranges of organisations only.</source>
        <translation>Die Registry nennt eine Person[ ({name})] als Inhaber; AWS nimmt nur Bereiche von Organisationen an.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Have the range registered to the organisation.</source>
        <translation>Lassen Sie den Bereich auf die Organisation eintragen.</translation>
    </message>
    <message>
        <location line="-40"/>
        <source>Sign with the certificate’s own key: RSA-PSS, SHA-256, a salt of 32 bytes.</source>
        <translation>Mit dem Schlüssel des Zertifikats unterschreiben: RSA-PSS, SHA-256, Salt von 32 Bytes.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The registry record holds no certificate that can be read.</source>
        <translation>Der Eintrag der Registry enthält kein lesbares Zertifikat.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Publish the one-line certificate on the network’s own record.</source>
        <translation>Das einzeilige Zertifikat im Eintrag des Netzes selbst veröffentlichen.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The registry record also holds what cannot be read as a certificate ({count}).</source>
        <translation>Der Eintrag der Registry enthält auch, was nicht als Zertifikat lesbar ist ({count}).</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The certificate is on the organisation’s record, where AWS does not look.</source>
        <translation>Das Zertifikat steht im Eintrag der Organisation, wo AWS nicht nachsieht.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Publish it on the network’s own record.</source>
        <translation>Im Eintrag des Netzes selbst veröffentlichen.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The certificate[ ({subject})] is not signed by its own key.</source>
        <translation>Das Zertifikat[ ({subject})] ist nicht mit dem eigenen Schlüssel unterschrieben.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The certificate expired on {date}.</source>
        <translation>Das Zertifikat ist am {date} abgelaufen.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Publish a new certificate of the same key.</source>
        <translation>Ein neues Zertifikat desselben Schlüssels veröffentlichen.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The certificate is valid from {date} only.</source>
        <translation>Das Zertifikat gilt erst ab {date}.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The certificate’s key has {bits} bits; AWS wants RSA of 2048 or more.</source>
        <translation>Der Schlüssel des Zertifikats hat {bits} Bit; AWS will RSA mit 2048 oder mehr.</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+2"/>
        <source>Make a new key and certificate.</source>
        <translation>Einen neuen Schlüssel und ein Zertifikat erzeugen.</translation>
    </message>
    <message>
        <location line="-1"/>
        <source>The public exponent of the certificate’s key is too small.</source>
        <translation>Der öffentliche Exponent des Schlüssels im Zertifikat ist zu klein.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The certificate’s key is {type}; AWS takes RSA only.</source>
        <translation>Der Schlüssel des Zertifikats ist {type}; AWS nimmt nur RSA.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Make an RSA key and a certificate for it.</source>
        <translation>Einen RSA-Schlüssel und ein Zertifikat dafür erzeugen.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The certificate’s key is restricted to RSA-PSS, which AWS does not take.</source>
        <translation>Der Schlüssel des Zertifikats ist auf RSA-PSS beschränkt, was AWS nicht nimmt.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Make a plain RSA key; the signature alone is RSA-PSS.</source>
        <translation>Einen einfachen RSA-Schlüssel erzeugen; nur die Signatur ist RSA-PSS.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>A private key is published in the registry: whoever reads it can sign for the range.</source>
        <translation>In der Registry ist ein privater Schlüssel veröffentlicht: wer ihn liest, kann für den Bereich unterschreiben.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Give the key up at once: make a new one and replace the record.</source>
        <translation>Den Schlüssel sofort aufgeben: einen neuen erzeugen und den Eintrag ersetzen.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Ask the registry again, or open the RDAP answer about the very network or AS number (JSON).</source>
        <translation>Registry erneut fragen oder die RDAP-Antwort zu genau diesem Netz oder dieser AS-Nummer (JSON) öffnen.</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>No ROA lets {asns} announce the range.</source>
        <translation>Kein ROA lässt {asns} den Bereich ankündigen.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Create the ROAs at the registry; it can take 24 hours until they are seen.</source>
        <translation>Die ROAs bei der Registry anlegen; bis sie gesehen werden, können 24 Stunden vergehen.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The ROAs for {asns} let the range be announced, but no /{length} of it.</source>
        <translation>Die ROAs für {asns} lassen zu, dass der Bereich angekündigt wird, aber kein /{length} daraus.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>AWS announces blocks of a range down to /{length}: let the ROA’s maxLength reach that far, or make a ROA for each block that will be announced.</source>
        <translation>AWS kündigt Blöcke eines Bereichs bis /{length} an: Lassen Sie maxLength des ROA so weit reichen, oder legen Sie für jeden Block, der angekündigt wird, ein ROA an.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Whether ROAs let Amazon announce the range was not looked at: no VRPs were given.</source>
        <translation>Ob ROAs Amazon den Bereich ankündigen lassen, wurde nicht angesehen: es gab keine VRPs.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Give VRPs by file or from an RTR server.</source>
        <translation>VRPs als Datei oder von einem RTR-Server angeben.</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>The VRPs are of {date}, older than a day.</source>
        <translation>Die VRPs sind vom {date}, älter als ein Tag.</translation>
    </message>
    <message>
        <location line="+21"/>
        <source>{route}: no data, no VRPs are loaded</source>
        <translation>{route}: keine Daten, keine VRPs geladen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>{route}: no data, what covers it has expired[ ({vrp})]</source>
        <translation>{route}: keine Daten, was sie abdeckt, ist abgelaufen[ ({vrp})]</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>{route}: not found, no VRP covers it</source>
        <translation>{route}: nicht gefunden, kein VRP deckt sie ab</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>{route}: valid[ ({vrp})]</source>
        <translation>{route}: gültig[ ({vrp})]</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>{route}: invalid, other origins only[ ({vrp})]</source>
        <translation>{route}: ungültig, nur andere Ursprünge[ ({vrp})]</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>{route}: invalid, longer than the ROA’s maxLength[ ({vrp})]</source>
        <translation>{route}: ungültig, länger als maxLength des ROA[ ({vrp})]</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>{route}: invalid, AS0 forbids it[ ({vrp})]</source>
        <translation>{route}: ungültig, AS0 verbietet sie[ ({vrp})]</translation>
    </message>
    <message>
        <location line="+44"/>
        <source>{prefix} from {origin}</source>
        <translation>{prefix} von {origin}</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>VRP {prefix}, maxLength {max}, {origin}</source>
        <translation>VRP {prefix}, maxLength {max}, {origin}</translation>
    </message>
    <message>
        <location filename="../core/text/commandtext.cpp" line="-68"/>
        <source>Bring {subject}</source>
        <translation>{subject} mitbringen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Give up {subject}</source>
        <translation>{subject} aufgeben</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Make verification token {subject}</source>
        <translation>Verifizierungstoken {subject} erstellen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Delete verification token {subject}</source>
        <translation>Verifizierungstoken {subject} löschen</translation>
    </message>
    <message>
        <location filename="../core/text/patterns.cpp" line="-126"/>
        <source>[{subject} ]is in state {state}; this needs another state.</source>
        <translation>[{subject} ]ist im Zustand {state}; dafür braucht es einen anderen Zustand.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>[{subject} ]is not associated with {asn}.</source>
        <translation>[{subject} ]ist nicht mit {asn} verbunden.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Provision the AS number and associate it with this very CIDR.</source>
        <translation>Die AS-Nummer bereitstellen und mit genau diesem CIDR verbinden.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>[{subject} ]was switched from Amazon’s AS numbers to {asn} less than an hour ago[; again from {until}].</source>
        <translation>[{subject} ]wurde vor weniger als einer Stunde von Amazons AS-Nummern auf {asn} umgestellt[; wieder ab {until}].</translation>
    </message>
    <message>
        <location line="+40"/>
        <source>The verification token[ {subject}] expired on {date}.</source>
        <translation>Das Verifizierungstoken[ {subject}] ist am {date} abgelaufen.</translation>
    </message>
    <message>
        <location line="+1"/>
        <location filename="../core/text/prooftext.cpp" line="-85"/>
        <source>Make a new one; it holds for 72 hours.</source>
        <translation>Ein neues erstellen; es gilt 72 Stunden.</translation>
    </message>
    <message>
        <location filename="../core/text/words.cpp" line="-323"/>
        <source>a token or an AS number whose IPAM is missing</source>
        <translation>ein Token oder eine AS-Nummer, deren IPAM fehlt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>an association whose AS number or CIDR is missing</source>
        <translation>eine Verbindung, deren AS-Nummer oder CIDR fehlt</translation>
    </message>
    <message>
        <location line="+66"/>
        <source>it is not a public AS number that one can bring</source>
        <translation>es ist keine öffentliche AS-Nummer, die man mitbringen kann</translation>
    </message>
    <message>
        <location line="+179"/>
        <source>own AS number</source>
        <translation>eigene AS-Nummer</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>AS number</source>
        <translation>AS-Nummer</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>association with an AS number</source>
        <translation>Verbindung mit einer AS-Nummer</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>associations with CIDRs</source>
        <translation>Verbindungen mit CIDRs</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>verification token</source>
        <translation>Verifizierungstoken</translation>
    </message>
    <message>
        <location line="+17"/>
        <source>value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <location filename="../core/text/prooftext.cpp" line="-6"/>
        <source>Whether ROAs let Amazon announce the range is not known: the VRPs have no data on it.</source>
        <translation>Ob ROAs Amazon den Bereich ankündigen lassen, ist nicht bekannt: Die VRPs haben keine Daten dazu.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Give fresh VRPs.</source>
        <translation>Frische VRPs angeben.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The signature was not checked: no certificate was looked for.</source>
        <translation>Die Signatur wurde nicht geprüft: Nach einem Zertifikat wurde nicht gesucht.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Give the registry’s answer.</source>
        <translation>Die Antwort der Registry angeben.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The verification token expired on {date}.</source>
        <translation>Das Verifizierungstoken ist am {date} abgelaufen.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>There is no TXT record {owner}[ (one of {count})].</source>
        <translation>Es gibt keinen TXT-Eintrag {owner}[ (einer von {count})].</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Publish the records that “byoip token” prints.</source>
        <translation>Die Einträge veröffentlichen, die „byoip token“ ausgibt.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The TXT record {owner} has another value than the token.</source>
        <translation>Der TXT-Eintrag {owner} hat einen anderen Wert als das Token.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Publish the token’s value.</source>
        <translation>Den Wert des Tokens veröffentlichen.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The TXT records were not looked at: no zone was given.</source>
        <translation>Die TXT-Einträge wurden nicht angesehen: Es wurde keine Zone angegeben.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Give a zone file.</source>
        <translation>Eine Zonendatei angeben.</translation>
    </message>
    <message>
        <location filename="../core/rollout/steptext.cpp" line="+258"/>
        <source>{subject} needs its authorization message and signature, which this plan does not hold: make them with “Bring your own prefix”, or hand them to the script.</source>
        <translation>{subject} braucht Autorisierungsnachricht und Signatur, die dieser Plan nicht enthält: mit „Eigenes Präfix mitbringen“ erstellen oder dem Skript übergeben.</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>{subject} is proved by a verification token that AWS has not shown: make one there, publish its TXT record, and hand its id to the script.</source>
        <translation>{subject} wird durch ein Prüf-Token nachgewiesen, das AWS noch nicht gezeigt hat: Legen Sie dort eines an, veröffentlichen Sie seinen TXT-Eintrag und geben Sie dem Skript seine Kennung.</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>Account {needs} is outside the organization: it draws nothing from what {subject} shares until it accepts the invitation.</source>
        <translation>Das Konto {needs} gehört nicht zur Organisation: Aus dem, was {subject} freigibt, bezieht es nichts, bis es die Einladung annimmt.</translation>
    </message>
    <message>
        <location line="-8"/>
        <source>{subject} is proved by a verification token: the script makes it, shows its TXT record and stops; publish the record, then run the script again.</source>
        <translation>{subject} wird durch ein Verifizierungstoken nachgewiesen: Das Skript erstellt es, zeigt seinen TXT-Eintrag und hält an; veröffentlichen Sie den Eintrag und starten Sie das Skript erneut.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>{subject} is to be announced from {needs}, which this plan has not associated with it: do that before that step.</source>
        <translation>{subject} soll von {needs} angekündigt werden; dieser Plan hat die AS-Nummer nicht damit verknüpft: Holen Sie das vor diesem Schritt nach.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>The reserve {subject} stands in this plan only: AWS may hand the space out.</source>
        <translation>Die Reserve {subject} steht nur in diesem Plan: AWS kann den Raum vergeben.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>{subject} is given up by a VPC that was seen in AWS: move its subnets and workloads before that step.</source>
        <translation>{subject} wird von einer VPC aufgegeben, die in AWS gesehen wurde: vor diesem Schritt Subnetze und Anwendungen umziehen.</translation>
    </message>
    <message>
        <location line="-33"/>
        <source>{count} pools in scope {subject}, of {limit} that the quota allows: request an increase first.</source>
        <translation>{count} Pools im Scope {subject}, {limit} erlaubt die Quote: zuerst eine Erhöhung beantragen.</translation>
    </message>
    <message>
        <location line="-31"/>
        <source>{count} scopes in the IPAM of {subject}, of {limit} that the quota allows: request an increase first.</source>
        <translation>{count} Scopes im IPAM von {subject}, {limit} erlaubt die Quote: zuerst eine Erhöhung beantragen.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>{count} CIDRs in pool {subject}, of {limit} that the quota allows: request an increase first.</source>
        <translation>{count} CIDRs im Pool {subject}, {limit} erlaubt die Quote: zuerst eine Erhöhung beantragen.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>{subject} is a pool on level {count}, of {limit} that the quota allows: request an increase first.</source>
        <translation>{subject} ist ein Pool auf Ebene {count}, {limit} erlaubt die Quote: zuerst eine Erhöhung beantragen.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>{count} CIDRs from Amazon in pool {subject}, of {limit} that the quota allows: request an increase first.</source>
        <translation>{count} CIDRs von Amazon im Pool {subject}, {limit} erlaubt die Quote: zuerst eine Erhöhung beantragen.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>{subject} is to have a /{count}; Amazon gives nothing larger than a /{limit}: request an increase first.</source>
        <translation>{subject} soll ein /{count} haben; Amazon gibt nichts Größeres als ein /{limit}: zuerst eine Erhöhung beantragen.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>{count} AS numbers in the IPAM of {subject}, of {limit} that the quota allows: request an increase first.</source>
        <translation>{count} AS-Nummern im IPAM von {subject}, {limit} erlaubt die Quote: zuerst eine Erhöhung beantragen.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>{count} resource discoveries with the IPAM of {subject}, of {limit} that the quota allows: request an increase first.</source>
        <translation>{count} Ressourcenerkennungen am IPAM von {subject}, {limit} erlaubt die Quote: zuerst eine Erhöhung beantragen.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>{count} units left out of the resource discovery {subject}, of {limit} that the quota allows: request an increase first.</source>
        <translation>{count} Einheiten, die die Ressourcenerkennung {subject} auslässt, {limit} erlaubt die Quote: zuerst eine Erhöhung beantragen.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>{count} verification tokens in the IPAM of {subject}, of {limit} that the quota allows: request an increase first.</source>
        <translation>{count} Prüf-Token im IPAM von {subject}, {limit} erlaubt die Quote: zuerst eine Erhöhung beantragen.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>{count} IPv4 CIDRs of VPC {subject}, of {limit} that the quota allows: request an increase first.</source>
        <translation>{count} IPv4-CIDRs der VPC {subject}, {limit} erlaubt die Quote: zuerst eine Erhöhung beantragen.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>{count} IPv6 CIDRs of VPC {subject}, of {limit} that the quota allows: request an increase first.</source>
        <translation>{count} IPv6-CIDRs der VPC {subject}, {limit} erlaubt die Quote: zuerst eine Erhöhung beantragen.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>{count} VPCs in {subject}, of {limit} that the quota allows: request an increase first.</source>
        <translation>{count} VPCs in {subject}, {limit} erlaubt die Quote: zuerst eine Erhöhung beantragen.</translation>
    </message>
    <message>
        <location line="+19"/>
        <source>The authorization message of {subject} expired on {needs}: sign a new one, and keep it in the plan or hand it to the script.</source>
        <translation>Die Autorisierungsnachricht von {subject} ist am {needs} abgelaufen: Signieren Sie eine neue und legen Sie sie im Plan ab oder geben Sie sie dem Skript mit.</translation>
    </message>
    <message>
        <location line="+23"/>
        <source>{subject} moved in this plan, and AWS cannot change it where it is: a VPC keeps its primary IPv4 block, a subnet its CIDR. If the old one is there, make it anew.</source>
        <translation>{subject} wurde in diesem Plan verschoben, und AWS kann das an Ort und Stelle nicht ändern: Eine VPC behält ihren ersten IPv4-Block, ein Subnetz seinen CIDR. Gibt es dort schon den alten, muss beides neu angelegt werden.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>AWS would refuse {subject}, which is left out with all that waits for it: {reasons}</source>
        <translation>AWS würde {subject} ablehnen; es bleibt samt allem, was darauf wartet, weg: {reasons}</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>{subject} needs {needs}, whose step is left out: it fails unless that is there by then.</source>
        <translation>{subject} braucht {needs}, dessen Schritt ausgelassen ist: Es schlägt fehl, wenn das bis dahin nicht vorhanden ist.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>{subject} is a block that Amazon chooses: another one may come, and what is drawn from it moves with it.</source>
        <translation>{subject} ist ein Block, den Amazon wählt: Es kann ein anderer kommen, und was daraus vergeben ist, zieht mit.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>{subject} is announced from Amazon’s AS numbers in this plan; that step is left out until it is asked for.</source>
        <translation>{subject} wird in diesem Plan von Amazons AS-Nummern aus angekündigt; dieser Schritt fehlt, bis er verlangt wird.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>{subject} is announced from {needs} in this plan; that step is left out until it is asked for.</source>
        <translation>{subject} wird in diesem Plan von {needs} aus angekündigt; dieser Schritt fehlt, bis er verlangt wird.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>{subject} is advertised in this plan; that step is left out until it is asked for.</source>
        <translation>{subject} ist in diesem Plan angekündigt; dieser Schritt fehlt, bis er verlangt wird.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>{count} house rules stay in this plan: AWS knows pool rules only.</source>
        <translation>{count} Hausregeln bleiben in diesem Plan: AWS kennt nur Pool-Regeln.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>IPAM does not see {subject} in account {needs}: how it is to be watched is left out until a resource discovery shows that account and its Region.</source>
        <translation>IPAM sieht {subject} im Konto {needs} nicht: Wie es überwacht werden soll, fehlt, bis eine Ressourcenerkennung dieses Konto und seine Region zeigt.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>{subject} is there and lies in no pool: AWS allocates it from {needs} only by auto-import, which that pool has not.</source>
        <translation>{subject} ist da und liegt in keinem Pool: AWS weist es aus {needs} nur durch automatischen Import zu, und der ist in diesem Pool aus.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>{subject} moves to scope {needs} once its allocation is released, which no step does.</source>
        <translation>{subject} zieht in den Scope {needs} um, sobald seine Zuweisung freigegeben ist; das tut kein Schritt.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>AWS cannot take away the shortest or longest prefix length of {subject}: the old one stays.</source>
        <translation>AWS kann die kürzeste oder längste Präfixlänge von {subject} nicht wegnehmen: Die alte bleibt.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>{subject} is not provisioned in this plan, so no step provisions it.</source>
        <translation>{subject} ist in diesem Plan nicht bereitgestellt, daher stellt es kein Schritt bereit.</translation>
    </message>
    <message>
        <location filename="../core/text/importtext.cpp" line="-30"/>
        <source>Taken as {as}[: {reason}].</source>
        <translation>Genommen als {as}[: {reason}].</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>“{subject}” changes nothing[: {reason}][ ({with})].</source>
        <translation>„{subject}“ ändert nichts[: {reason}][ ({with})].</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>AWS shows no more: {subject}. It stays in the plan until drift takes it out (--only missing --adopt).</source>
        <translation>AWS zeigt nicht mehr: {subject}. Im Plan bleibt es, bis die Abweichung es herausnimmt (drift --only missing --adopt).</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>What the plan wants otherwise stays planned: {subject}.</source>
        <translation>Was der Plan anders will, bleibt geplant: {subject}.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>“{with}” was read as the account {subject}: its leading zeros were lost.</source>
        <translation>„{with}“ wurde als Konto {subject} gelesen: Die führenden Nullen waren verloren.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Not read: {subject}[ ({reason})].</source>
        <translation>Nicht gelesen: {subject}[ ({reason})].</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>private GUA</source>
        <translation>private GUA</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>shortest netmask length</source>
        <translation>kürzeste Präfixlänge</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>default netmask length</source>
        <translation>Standard-Präfixlänge</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>longest netmask length</source>
        <translation>längste Präfixlänge</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>origin</source>
        <translation>Ursprung</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>external principals</source>
        <translation>externe Empfänger</translation>
    </message>
    <message>
        <location line="+36"/>
        <source>Not in the table: %1. JSON holds all.</source>
        <translation>Nicht in der Tabelle: %1. JSON enthält alles.</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>{as} in {place}.</source>
        <translation>{as} in {place}.</translation>
    </message>
    <message>
        <location filename="../core/text/refusaltext.cpp" line="+18"/>
        <source>The request is not signed, or its signature is incomplete.</source>
        <translation>Die Anfrage ist nicht signiert, oder ihre Signatur ist unvollständig.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Use a twelve-digit account as the access key id and the secret that is shown here.</source>
        <translation>Ein zwölfstelliges Konto als Access Key ID und das hier gezeigte Geheimnis verwenden.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The request was signed with another secret.</source>
        <translation>Die Anfrage wurde mit einem anderen Geheimnis signiert.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Copy the secret that is shown here; each window makes up one of its own.</source>
        <translation>Das hier gezeigte Geheimnis kopieren; jedes Fenster erdenkt ein eigenes.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The signature is older or newer than 15 minutes.</source>
        <translation>Die Signatur ist um mehr als 15 Minuten zu alt oder zu neu.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Set the clock of the client.</source>
        <translation>Die Uhr des anfragenden Programms stellen.</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+2"/>
        <source>This account may not do that.</source>
        <translation>Dieses Konto darf das nicht.</translation>
    </message>
    <message>
        <location line="-1"/>
        <source>Call as the owner, or share the pool with the account first.</source>
        <translation>Als Besitzer anfragen, oder den Pool zuerst für das Konto freigeben.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Call as the owner of the share or of the organization.</source>
        <translation>Als Besitzer der Freigabe oder der Organisation anfragen.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>AWS has no action of this name.</source>
        <translation>AWS kennt keine Aktion dieses Namens.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Check the name of the action and the service that it was sent to.</source>
        <translation>Den Namen der Aktion prüfen und den Dienst, an den sie ging.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>There is no operation at this path that is rehearsed.</source>
        <translation>Unter diesem Pfad gibt es keine Operation, die hier geprobt wird.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Resource shares of pools are; other parts of AWS RAM are not.</source>
        <translation>Freigaben von Pools werden geprobt, andere Teile von AWS RAM nicht.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>AWS has this action, but it is not rehearsed.</source>
        <translation>AWS hat diese Aktion, aber sie wird hier nicht geprobt.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Take it out of the run, or expect AWS to answer otherwise.</source>
        <translation>Sie aus dem Lauf nehmen, oder damit rechnen, dass AWS anders antwortet.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The request does not say what is to be done.</source>
        <translation>Die Anfrage sagt nicht, was zu tun ist.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Send the parameter Action.</source>
        <translation>Den Parameter Action mitsenden.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The request cannot be read.</source>
        <translation>Die Anfrage ist nicht lesbar.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Names and values must be percent-encoded UTF-8, each name once.</source>
        <translation>Namen und Werte müssen prozentkodiertes UTF-8 sein, jeder Name einmal.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A parameter that the action needs is missing.</source>
        <translation>Ein Parameter fehlt, den die Aktion braucht.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Add the parameter that the message names.</source>
        <translation>Den Parameter ergänzen, den die Meldung nennt.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The action has no such parameter.</source>
        <translation>Die Aktion hat keinen solchen Parameter.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Check its spelling and the version of the client.</source>
        <translation>Die Schreibweise und die Version des Programms prüfen.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A value is not one that the action takes.</source>
        <translation>Ein Wert ist keiner, den die Aktion annimmt.</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+2"/>
        <location line="+16"/>
        <source>Correct the value that the message names.</source>
        <translation>Den Wert berichtigen, den die Meldung nennt.</translation>
    </message>
    <message>
        <location line="-17"/>
        <location line="+16"/>
        <source>A value is not one that the operation takes.</source>
        <translation>Ein Wert ist keiner, den die Operation annimmt.</translation>
    </message>
    <message>
        <location line="-14"/>
        <source>These parameters do not go together.</source>
        <translation>Diese Parameter passen nicht zusammen.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Leave one of them out, or add the one that the message asks for.</source>
        <translation>Einen davon weglassen, oder den ergänzen, den die Meldung verlangt.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>This is not an ARN.</source>
        <translation>Das ist kein ARN.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Copy the ARN from the answer that made the thing.</source>
        <translation>Den ARN aus der Antwort kopieren, mit der das Ding entstand.</translation>
    </message>
    <message>
        <location line="+2"/>
        <location line="+3"/>
        <source>The client token was used before, with other parameters.</source>
        <translation>Das Client-Token wurde schon mit anderen Parametern verwendet.</translation>
    </message>
    <message>
        <location line="-2"/>
        <location line="+3"/>
        <source>Use a new client token for a new request.</source>
        <translation>Für eine neue Anfrage ein neues Client-Token verwenden.</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+2"/>
        <source>The token for the next page is not one of this list.</source>
        <translation>Das Token für die nächste Seite gehört nicht zu dieser Liste.</translation>
    </message>
    <message>
        <location line="-1"/>
        <location line="+2"/>
        <source>Ask for the first page again, with the same filters throughout.</source>
        <translation>Die erste Seite noch einmal abrufen, durchgehend mit denselben Filtern.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Nothing is wrong: the request would have succeeded.</source>
        <translation>Nichts ist falsch: Die Anfrage hätte Erfolg gehabt.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Send it without DryRun to carry it out.</source>
        <translation>Sie ohne DryRun senden, um sie auszuführen.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>There is nothing of this id that this account can see in this Region.</source>
        <translation>Unter dieser ID gibt es nichts, was dieses Konto in dieser Region sehen kann.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Check the id, the Region, and that the pool is shared with the account.</source>
        <translation>Die ID und die Region prüfen, und ob der Pool für das Konto freigegeben ist.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>There is nothing of this ARN that this account can see.</source>
        <translation>Unter diesem ARN gibt es nichts, was dieses Konto sehen kann.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Check the ARN and who owns what it names.</source>
        <translation>Den ARN prüfen, und wem das gehört, was er nennt.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The invitation was not answered within seven days.</source>
        <translation>Die Einladung wurde nicht binnen sieben Tagen beantwortet.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Have the owner of the share invite the account again.</source>
        <translation>Der Eigentümer der Freigabe muss das Konto erneut einladen.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>There is nothing of this id.</source>
        <translation>Unter dieser ID gibt es nichts.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Check the id.</source>
        <translation>Die ID prüfen.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Something else still depends on it.</source>
        <translation>Etwas anderes hängt noch davon ab.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Delete or release what the message names first.</source>
        <translation>Zuerst löschen oder zurückgeben, was die Meldung nennt.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>It is in a state in which this cannot be done.</source>
        <translation>Es ist in einem Zustand, in dem das nicht geht.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Wait until it has settled, or withdraw it first.</source>
        <translation>Warten, bis es eingeschwungen ist, oder es zuerst zurückziehen.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>AWS never allows this for such a thing.</source>
        <translation>AWS erlaubt das für so etwas nie.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>It goes when what it belongs to is deleted.</source>
        <translation>Es verschwindet mit dem, wozu es gehört.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>AWS does not take this CIDR for a VPC.</source>
        <translation>AWS nimmt diesen CIDR für eine VPC nicht an.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>An IPv4 CIDR of a VPC is between /16 and /28.</source>
        <translation>Ein IPv4-CIDR einer VPC liegt zwischen /16 und /28.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The CIDR does not lie in the VPC.</source>
        <translation>Der CIDR liegt nicht in der VPC.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Choose a block inside one of the CIDRs of the VPC.</source>
        <translation>Einen Block in einem der CIDRs der VPC wählen.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The CIDR overlaps another subnet of the VPC.</source>
        <translation>Der CIDR überlappt ein anderes Subnetz der VPC.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Choose a block that is free in the VPC.</source>
        <translation>Einen Block wählen, der in der VPC frei ist.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Requests of this kind came too fast.</source>
        <translation>Anfragen dieser Art kamen zu schnell.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Advertising is taken once in ten seconds; wait and send it again.</source>
        <translation>Das Ankündigen wird alle zehn Sekunden einmal angenommen; warten und noch einmal senden.</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+2"/>
        <source>A quota of the plan is used up.</source>
        <translation>Eine Quote des Plans ist ausgeschöpft.</translation>
    </message>
    <message>
        <location line="-1"/>
        <location line="+2"/>
        <source>Have AWS raise the quota and enter it in the plan, or delete something.</source>
        <translation>Die Quote bei AWS erhöhen lassen und im Plan eintragen, oder etwas löschen.</translation>
    </message>
    <message>
        <location line="+2"/>
        <location line="+2"/>
        <source>The plan could not be written.</source>
        <translation>Der Plan ließ sich nicht schreiben.</translation>
    </message>
    <message>
        <location line="-1"/>
        <location line="+2"/>
        <source>Check the disk and whether the file can be written; nothing was changed.</source>
        <translation>Den Datenträger prüfen, und ob die Datei schreibbar ist; nichts wurde geändert.</translation>
    </message>
    <message>
        <location filename="../core/rollout/routeimpact.cpp" line="+144"/>
        <source>routes propagated by VPC attachments</source>
        <translation>von VPC-Anbindungen verbreitete Routen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>static summary routes</source>
        <translation>statische Sammelrouten</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>allowed prefixes of a Direct Connect gateway</source>
        <translation>erlaubte Präfixe eines Direct-Connect-Gateways</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>entries of a managed prefix list</source>
        <translation>Einträge einer verwalteten Präfixliste</translation>
    </message>
    <message>
        <location filename="../core/text/cutovertext.cpp" line="+27"/>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>valid</source>
        <translation>gültig</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>invalid</source>
        <translation>ungültig</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Create a ROA for %1: %2, maxLength %3</source>
        <translation>ROA für %1 anlegen: %2, maxLength %3</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Create ROAs for %1: %2, maxLength %3</source>
        <translation>ROAs für %1 anlegen: %2, maxLength %3</translation>
    </message>
    <message>
        <location line="+35"/>
        <source>Today %1 announces it</source>
        <translation>Heute kündigt %1 ihn an</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Keep the ROAs of %1</source>
        <translation>Die ROAs von %1 behalten</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>The ROAs of %1 are there</source>
        <translation>Die ROAs von %1 sind da</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Provisioned in the plan</source>
        <translation>Im Plan bereitgestellt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Provision the range, a day later</source>
        <translation>Den Bereich bereitstellen, einen Tag später</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Advertised in the plan</source>
        <translation>Im Plan angekündigt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Advertise it from AWS</source>
        <translation>Von AWS ankündigen lassen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Withdraw it on your own routers (%1)</source>
        <translation>Auf den eigenen Routern zurückziehen (%1)</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>%1 stays %2</source>
        <translation>%1 bleibt %2</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>%1 stay %2</source>
        <translation>%1 bleiben %2</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>%1 becomes %2 (was %3)</source>
        <translation>%1 wird %2 (war %3)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1 become %2 (were %3)</source>
        <translation>%1 werden %2 (waren %3)</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>No VRPs are loaded: what is not made valid by a ROA of this list is not known.</source>
        <translation>Keine VRPs sind geladen: Was kein ROA dieser Liste gültig macht, ist nicht bekannt.</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>First: with Amazon&apos;s ROAs alone, %1 would be invalid and dropped where origins are validated.</source>
        <translation>Zuerst: Mit Amazons ROAs allein wäre %1 ungültig und würde verworfen, wo Ursprünge geprüft werden.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Both announcements are to be valid during the change.</source>
        <translation>Beide Ankündigungen sollen während des Wechsels gültig sein.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>It can take 24 hours until AWS sees a new ROA.</source>
        <translation>Es kann 24 Stunden dauern, bis AWS ein neues ROA sieht.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Nothing is announced by it.</source>
        <translation>Angekündigt wird dadurch nichts.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Both announce it now; traffic comes both ways for a while.</source>
        <translation>Beide kündigen ihn nun an; Verkehr kommt eine Weile auf beiden Wegen.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Last, and the own ROA stays as long as there may be a way back.</source>
        <translation>Zuletzt; das eigene ROA bleibt, solange es einen Weg zurück geben soll.</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>%1 (to /%2) from %3</source>
        <translation>%1 (bis /%2) von %3</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>The VRPs name more specifics of the range: %1</source>
        <translation>Die VRPs nennen spezifischere Präfixe des Bereichs: %1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The VRPs name more specifics of the range: %1, … (%2 in all)</source>
        <translation>Die VRPs nennen spezifischere Präfixe des Bereichs: %1, … (insgesamt %2)</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>If they are announced they draw traffic past Amazon until they are withdrawn too; the steps look at the range itself only.</source>
        <translation>Werden sie angekündigt, ziehen sie Verkehr an Amazon vorbei, bis auch sie zurückgezogen sind; die Schritte betrachten nur den Bereich selbst.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Beside Amazon&apos;s ROAs they are invalid as soon as their own ROAs lapse.</source>
        <translation>Neben Amazons ROAs sind sie ungültig, sobald ihre eigenen ROAs ablaufen.</translation>
    </message>
    <message>
        <location filename="../core/text/expirytext.cpp" line="+63"/>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Authorization message</source>
        <translation>Autorisierungsnachricht</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>ROA for %1</source>
        <translation>ROA für %1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>DNS token %1</source>
        <translation>DNS-Token %1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Check of the proof</source>
        <translation>Prüfung des Nachweises</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>After that nobody can check the message&apos;s signature with it.</source>
        <translation>Danach kann niemand mehr die Signatur der Nachricht damit prüfen.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>After that the range cannot be provisioned with it again.</source>
        <translation>Danach kann der Bereich nicht noch einmal damit bereitgestellt werden.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>After that the announcement is no longer valid; AWS may stop it.</source>
        <translation>Danach ist die Ankündigung nicht mehr gültig; AWS kann sie beenden.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>After that no range can be proven with it.</source>
        <translation>Danach kann kein Bereich mehr damit nachgewiesen werden.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>After that the check is too old to be believed; check again.</source>
        <translation>Danach ist die Prüfung zu alt, um ihr zu glauben; erneut prüfen.</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>less than a day ago</source>
        <translation>vor weniger als einem Tag</translation>
    </message>
    <message numerus="yes">
        <location line="+1"/>
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>vor %n Tag</numerusform>
            <numerusform>vor %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <location line="+2"/>
        <source>within a day</source>
        <translation>binnen eines Tages</translation>
    </message>
    <message numerus="yes">
        <location line="+1"/>
        <location filename="../core/text/registrytext.cpp" line="+17"/>
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../core/text/sharingtext.cpp" line="+24"/>
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weiteres</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+12"/>
        <source>%n account(s) may allocate then: %1.</source>
        <translation>
            <numerusform>%n Konto darf dann zuteilen: %1.</numerusform>
            <numerusform>%n Konten dürfen dann zuteilen: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+3"/>
        <source>%n account(s) may no longer: %1.</source>
        <translation>
            <numerusform>%n Konto darf nicht mehr zuteilen: %1.</numerusform>
            <numerusform>%n Konten dürfen nicht mehr zuteilen: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+4"/>
        <source>%n allocation(s) of theirs stay as they are.</source>
        <translation>
            <numerusform>%n Zuteilung davon bleibt, wie sie ist.</numerusform>
            <numerusform>%n Zuteilungen davon bleiben, wie sie sind.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+3"/>
        <source>The audit will have %n more finding(s) PRINCIPAL.</source>
        <translation>
            <numerusform>Die Prüfung wird %n Befund PRINCIPAL mehr haben.</numerusform>
            <numerusform>Die Prüfung wird %n Befunde PRINCIPAL mehr haben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+3"/>
        <source>%n finding(s) PRINCIPAL of the audit will be mended.</source>
        <translation>
            <numerusform>%n Befund PRINCIPAL der Prüfung wird behoben.</numerusform>
            <numerusform>%n Befunde PRINCIPAL der Prüfung werden behoben.</numerusform>
        </translation>
    </message>
    <message>
        <location line="+14"/>
        <source>Nobody gains or loses anything.</source>
        <translation>Niemand gewinnt oder verliert etwas.</translation>
    </message>
    <message>
        <location filename="../core/text/sentence.cpp" line="+82"/>
        <source>The registry has no record[ of “{subject}”][: {title}].</source>
        <translation>Die Registry hat keinen Eintrag[ über „{subject}“][: {title}].</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>No answer of a registry about “{subject}” is kept: ask with --online.</source>
        <translation>Zu „{subject}“ ist keine Antwort einer Registry aufbewahrt: mit --online fragen.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>There is no data before {from}.</source>
        <translation>Vor {from} gibt es keine Daten.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The table has no column “{subject}”.</source>
        <translation>Die Tabelle hat keine Spalte „{subject}“.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>There is no record “{subject}” in what was read.</source>
        <translation>Im Gelesenen gibt es keinen Datensatz „{subject}“.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>There is no rule “{subject}”.</source>
        <translation>Es gibt keine Regel „{subject}“.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>There is no quota “{subject}”.</source>
        <translation>Es gibt keine Quote „{subject}“.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>There is no sample “{subject}”.</source>
        <translation>Es gibt kein Beispiel „{subject}“.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>No organization id is set: do that first (plan set --organization).</source>
        <translation>Es ist keine Organisations-ID gesetzt: Holen Sie das zuerst nach (plan set --organization).</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The rollout has no step “{subject}”.</source>
        <translation>Der Rollout hat keinen Schritt „{subject}“.</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>[{kind} ]“{subject}” was not imported itself: a stand-in was made for it.</source>
        <translation>[{kind} ]„{subject}“ wurde nicht selbst importiert: dafür wurde ein Platzhalter angelegt.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>AWS lists [{kind} ]“{subject}”[ of {with}] no more: it was taken out.</source>
        <translation>AWS führt [{kind} ]„{subject}“[ von {with}] nicht mehr: es wurde herausgenommen.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Account {number} is in this plan already.</source>
        <translation>Das Konto {number} gibt es in diesem Plan schon.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>[{subject} ]cannot be advertised: its pool has no locale.</source>
        <translation>[{subject} ]kann nicht angekündigt werden: Sein Pool hat kein Locale.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>[{subject}: ]the quota {quota} is {limit}[; this would make {wanted}]; request an increase first.</source>
        <translation>[{subject}: ]Die Quote {quota} ist {limit}[; hiermit wären es {wanted}]; zuerst eine Erhöhung beantragen.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>[{subject}: ]/{length} is not allowed for a subnet; IPv4 goes from /16 to /28, IPv6 from /44 to /64 in steps of 4.</source>
        <translation>[{subject}: ]/{length} ist für ein Subnetz nicht erlaubt; IPv4 geht von /16 bis /28, IPv6 von /44 bis /64 in Vierer-Schritten.</translation>
    </message>
    <message>
        <location line="+22"/>
        <source>Deprovision, or delete, what holds them first.</source>
        <translation>Zuerst die Bereitstellung dessen aufheben oder löschen, was sie belegt.</translation>
    </message>
    <message>
        <location line="+23"/>
        <source>line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>column %1</source>
        <translation>Spalte %1</translation>
    </message>
    <message>
        <location filename="../core/text/registrytext.cpp" line="+13"/>
        <source>the registry’s answer of %1, less than a day old</source>
        <translation>die Antwort der Registry vom %1, weniger als einen Tag alt</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>the registry’s answer of %1, %2 old</source>
        <translation>die Antwort der Registry vom %1, %2 alt</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>IANA’s list %1 of %2 is in use now.</source>
        <translation>Die Liste %1 der IANA vom %2 ist jetzt in Gebrauch.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>IANA’s list %1 of %2 is no newer than the one in use.</source>
        <translation>Die Liste %1 der IANA vom %2 ist nicht neuer als die, die in Gebrauch ist.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>The kept list %1 is not used, but the one that the program ships: %2</source>
        <translation>Die aufbewahrte Liste %1 wird nicht benutzt, sondern die mitgelieferte: %2</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Kept files that were removed: %1</source>
        <translation>Entfernte aufbewahrte Dateien: %1</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>IANA’s lists, without a date</source>
        <translation>Listen der IANA, ohne Datum</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>IANA’s lists of %1, %2 old</source>
        <translation>Listen der IANA vom %1, %2 alt</translation>
    </message>
    <message>
        <location filename="../core/text/findingevidence.cpp" line="+20"/>
        <source>no tags</source>
        <translation>keine Tags</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>a share; the pool has none</source>
        <translation>eine Freigabe; der Pool hat keine</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>one of %1</source>
        <translation>eines von %1</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>pool rule of %1</source>
        <translation>Poolregel von %1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>house rule %1</source>
        <translation>Hausregel %1</translation>
    </message>
    <message>
        <location filename="../core/text/movetext.cpp" line="+18"/>
        <source>It can stay in {poolName}.</source>
        <translation>Es kann in {poolName} bleiben.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>{poolName} is the pool whose space it lies in.</source>
        <translation>{poolName} ist der Pool, in dessen Raum es liegt.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>{poolName} is of the same source, and its Region, tags and shares fit.</source>
        <translation>{poolName} hat dieselbe Quelle, und Region, Tags und Freigaben passen.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>{poolName} is the first pool of the scope whose Region, tags and shares fit.</source>
        <translation>{poolName} ist der erste Pool des Scopes, dessen Region, Tags und Freigaben passen.</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>{cidr} is its lowest block that overlaps nothing in the scope.</source>
        <translation>{cidr} ist sein niedrigster Block, der sich mit nichts im Scope überschneidet.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>{cidr} fills its smallest gap and overlaps nothing in the scope.</source>
        <translation>{cidr} füllt seine kleinste Lücke und überschneidet sich mit nichts im Scope.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>{cidr} has the most room to grow there and overlaps nothing in the scope.</source>
        <translation>{cidr} hat dort den meisten Platz zum Wachsen und überschneidet sich mit nichts im Scope.</translation>
    </message>
    <message>
        <location line="+27"/>
        <source>Move what uses %1.</source>
        <translation>Umziehen, was %1 nutzt.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Release %1.</source>
        <translation>%1 zurückgeben.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Make new subnets in it and move what runs in %1.</source>
        <translation>Neue Subnetze darin anlegen und umziehen, was in %1 läuft.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Disassociate %1 from %2.</source>
        <translation>Verknüpfung von %1 mit %2 lösen.</translation>
    </message>
    <message>
        <location filename="../core/text/clocktext.cpp" line="+12"/>
        <source>This computer’s clock says %1, but the newest step of this plan is of %2. Set the clock right if it is wrong: expiry dates, what is pending and the times of new steps go by it. If it is right, go on: steps keep their order.</source>
        <translation>Die Uhr dieses Rechners sagt %1, der neueste Schritt dieses Plans ist aber von %2. Stellen Sie die Uhr, wenn sie falsch geht: Fristen, Ausstehendes und die Zeiten neuer Schritte richten sich nach ihr. Geht sie richtig, machen Sie weiter: Die Schritte behalten ihre Reihenfolge.</translation>
    </message>
</context>
</TS>
