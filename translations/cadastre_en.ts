<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>Checklist</name>
    <message numerus="yes">
        <location filename="../ui/wizards/byoip/byoipchecklist.cpp" line="+99"/>
        <source>Publish %n TXT record(s): %1</source>
        <translation>
            <numerusform>Publish %n TXT record: %1</numerusform>
            <numerusform>Publish %n TXT records: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cadastre::AddVpcCidrDialog</name>
    <message numerus="yes">
        <location filename="../ui/wizards/vpc/addvpccidrdialog.cpp" line="+73"/>
        <source>%n more pool(s) not offered: %1</source>
        <translation>
            <numerusform>%n more pool not offered: %1</numerusform>
            <numerusform>%n more pools not offered: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cadastre::AdoptDialog</name>
    <message numerus="yes">
        <location filename="../ui/dialogs/adoptdialog.cpp" line="+204"/>
        <source>%n record(s) of the answers cannot be read and stay out.</source>
        <translation>
            <numerusform>One record of the answers cannot be read and stays out.</numerusform>
            <numerusform>%n records of the answers cannot be read and stay out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cadastre::AdvertiseDialog</name>
    <message numerus="yes">
        <location filename="../ui/dialogs/advertisedialog.cpp" line="+152"/>
        <source>%n CIDR(s) advertised: %1</source>
        <translation>
            <numerusform>%n CIDR advertised: %1</numerusform>
            <numerusform>%n CIDRs advertised: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+2"/>
        <source>%n CIDR(s) withdrawn: %1. AWS announces nothing there any more.</source>
        <translation>
            <numerusform>%n CIDR withdrawn: %1. AWS announces nothing there any more.</numerusform>
            <numerusform>%n CIDRs withdrawn: %1. AWS announces nothing there any more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+50"/>
        <source>Advertise %n CIDR(s)</source>
        <translation>
            <numerusform>Advertise %n CIDR</numerusform>
            <numerusform>Advertise %n CIDRs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+1"/>
        <source>Withdraw %n CIDR(s)</source>
        <translation>
            <numerusform>Withdraw %n CIDR</numerusform>
            <numerusform>Withdraw %n CIDRs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+1"/>
        <source>Change the advertising of %n CIDR(s)</source>
        <translation>
            <numerusform>Change the advertising of %n CIDR</numerusform>
            <numerusform>Change the advertising of %n CIDRs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cadastre::AllocationsTab</name>
    <message numerus="yes">
        <location filename="../ui/views/tabs/allocationstab.cpp" line="+196"/>
        <source>Release %n block(s)</source>
        <translation>
            <numerusform>Release %n block</numerusform>
            <numerusform>Release %n blocks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cadastre::AuditDetail</name>
    <message numerus="yes">
        <location filename="../ui/views/audit/auditdetail.cpp" line="+120"/>
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+10"/>
        <source>would affect %n allocation(s) of the pool</source>
        <translation>
            <numerusform>would affect %n allocation of the pool</numerusform>
            <numerusform>would affect %n allocations of the pool</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+42"/>
        <source>Fix all %n like this…</source>
        <translation>
            <numerusform>Fix all %n like this…</numerusform>
            <numerusform>Fix all %n like this…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cadastre::CentrePane</name>
    <message numerus="yes">
        <location filename="../ui/mainwindow/centrepane.cpp" line="+190"/>
        <source>%n pool(s)</source>
        <translation>
            <numerusform>%n pool</numerusform>
            <numerusform>%n pools</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+18"/>
        <source>+%n more CIDR(s)</source>
        <translation>
            <numerusform>+%n more CIDR</numerusform>
            <numerusform>+%n more CIDRs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+10"/>
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n account</numerusform>
            <numerusform>%n accounts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cadastre::ChartsView</name>
    <message numerus="yes">
        <location filename="../ui/charts/tilelists.cpp" line="+103"/>
        <source>full in about %n day(s)</source>
        <translation>
            <numerusform>full in about %n day</numerusform>
            <numerusform>full in about %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+2"/>
        <source>full in about %n month(s)</source>
        <translation>
            <numerusform>full in about %n month</numerusform>
            <numerusform>full in about %n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+1"/>
        <source>full in about %n year(s)</source>
        <translation>
            <numerusform>full in about %n year</numerusform>
            <numerusform>full in about %n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+37"/>
        <source>%n lapsed proof(s)</source>
        <translation>
            <numerusform>%n lapsed proof</numerusform>
            <numerusform>%n lapsed proofs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+3"/>
        <source>day(s) until %1</source>
        <translation>
            <numerusform>day until %1</numerusform>
            <numerusform>days until %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/charts/chartsview.cpp" line="+257"/>
        <source>%n pool(s), the fullest is %1</source>
        <translation>
            <numerusform>%n pool, the fullest is %1</numerusform>
            <numerusform>%n pools, the fullest is %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+126"/>
        <source>%n noncompliant</source>
        <translation>
            <numerusform>%n noncompliant</numerusform>
            <numerusform>%n noncompliant</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+58"/>
        <source>%n dated proof(s)</source>
        <translation>
            <numerusform>%n dated proof</numerusform>
            <numerusform>%n dated proofs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cadastre::CompareDialog</name>
    <message numerus="yes">
        <location filename="../ui/dialogs/comparedialog.cpp" line="+144"/>
        <source>%n file(s). Comparing changes nothing.</source>
        <translation>
            <numerusform>One file. Comparing changes nothing.</numerusform>
            <numerusform>%n files. Comparing changes nothing.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cadastre::DeleteIpamDialog</name>
    <message numerus="yes">
        <location filename="../ui/dialogs/ipamdialog.cpp" line="+313"/>
        <location line="+2"/>
        <source>%n pool(s)</source>
        <translation>
            <numerusform>%n pool</numerusform>
            <numerusform>%n pools</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+41"/>
        <source>%n pool(s) deleted</source>
        <translation>
            <numerusform>%n pool deleted</numerusform>
            <numerusform>%n pools deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+2"/>
        <source>%n CIDR(s) deprovisioned</source>
        <translation>
            <numerusform>%n CIDR deprovisioned</numerusform>
            <numerusform>%n CIDRs deprovisioned</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+2"/>
        <source>%n allocation(s) dropped</source>
        <translation>
            <numerusform>%n allocation dropped</numerusform>
            <numerusform>%n allocations dropped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+2"/>
        <source>%n network(s) outside AWS removed</source>
        <translation>
            <numerusform>%n network outside AWS removed</numerusform>
            <numerusform>%n networks outside AWS removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+2"/>
        <source>%n AS number(s) of your own given up</source>
        <translation>
            <numerusform>%n AS number of your own given up</numerusform>
            <numerusform>%n AS numbers of your own given up</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+4"/>
        <source>%n CIDR(s) of VPCs and subnets no longer watched; they stay</source>
        <translation>
            <numerusform>%n CIDR of VPCs and subnets no longer watched; they stay</numerusform>
            <numerusform>%n CIDRs of VPCs and subnets no longer watched; they stay</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cadastre::DeprovisionDialog</name>
    <message numerus="yes">
        <location filename="../ui/dialogs/deprovisiondialog.cpp" line="+82"/>
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+41"/>
        <source>%n reserve(s) in it go, too.</source>
        <translation>
            <numerusform>%n reserve in it go, too.</numerusform>
            <numerusform>%n reserves in it go, too.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cadastre::DriftDetail</name>
    <message numerus="yes">
        <location filename="../ui/views/drift/driftdetail.cpp" line="+93"/>
        <source>Take these %n from AWS…</source>
        <translation>
            <numerusform>Take this one from AWS…</numerusform>
            <numerusform>Take these %n from AWS…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+1"/>
        <source>Make AWS as planned in these %n</source>
        <translation>
            <numerusform>Make AWS as planned in this one</numerusform>
            <numerusform>Make AWS as planned in these %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cadastre::DriftView</name>
    <message numerus="yes">
        <location filename="../ui/views/drift/driftview.cpp" line="+265"/>
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n difference</numerusform>
            <numerusform>%n differences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+6"/>
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+5"/>
        <source>%n record(s) could not be read.</source>
        <translation>
            <numerusform>One record could not be read.</numerusform>
            <numerusform>%n records could not be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+48"/>
        <source>AWS shows %n planned fix(es): taking what AWS has closes the finding(s).</source>
        <translation>
            <numerusform>AWS shows a planned fix: taking what AWS has closes the finding.</numerusform>
            <numerusform>AWS shows %n planned fixes: taking what AWS has closes the findings.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cadastre::FixAllDialog</name>
    <message numerus="yes">
        <location filename="../ui/dialogs/fixalldialog.cpp" line="+111"/>
        <location line="+6"/>
        <source>Fix %n finding(s)</source>
        <translation>
            <numerusform>Fix %n finding</numerusform>
            <numerusform>Fix %n findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cadastre::ImportDialog</name>
    <message numerus="yes">
        <location filename="../ui/dialogs/importdialog.cpp" line="+210"/>
        <source>Changing up to %n row(s)…</source>
        <translation>
            <numerusform>Changing up to %n row…</numerusform>
            <numerusform>Changing up to %n rows…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+161"/>
        <source>The history in the file (%n entry(s)) is not restored: this import is one entry here.</source>
        <translation>
            <numerusform>The history in the file (%n entry) is not restored: this import is one entry here.</numerusform>
            <numerusform>The history in the file (%n entries) is not restored: this import is one entry here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+64"/>
        <source>%n row(s) of this plan would change to what the file says; one undo takes it back.</source>
        <translation>
            <numerusform>%n row of this plan would change to what the file says; one undo takes it back.</numerusform>
            <numerusform>%n rows of this plan would change to what the file says; one undo takes it back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+30"/>
        <source>Import %n record(s)</source>
        <translation>
            <numerusform>Import %n record</numerusform>
            <numerusform>Import %n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+5"/>
        <source>%n record(s) stay out.</source>
        <translation>
            <numerusform>%n record stay out.</numerusform>
            <numerusform>%n records stay out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cadastre::ImportDiscoveredDialog</name>
    <message numerus="yes">
        <location filename="../ui/dialogs/importdiscovereddialog.cpp" line="+88"/>
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+2"/>
        <source>%n VPC(s) taken</source>
        <translation>
            <numerusform>%n VPC taken</numerusform>
            <numerusform>%n VPCs taken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+1"/>
        <source>%n noncompliant</source>
        <translation>
            <numerusform>%n noncompliant</numerusform>
            <numerusform>%n noncompliant</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cadastre::IpamDialog</name>
    <message numerus="yes">
        <location filename="../ui/dialogs/ipamdialog.cpp" line="-122"/>
        <source>It watches %n CIDR(s) of resources that are in the plan.</source>
        <translation>
            <numerusform>It watches %n CIDR of resources that are in the plan.</numerusform>
            <numerusform>It watches %n CIDRs of resources that are in the plan.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cadastre::MoveBlockDialog</name>
    <message numerus="yes">
        <location filename="../ui/wizards/move/moveblockdialog.cpp" line="+170"/>
        <source>%n CIDR(s) inside go with it.</source>
        <translation>
            <numerusform>%n CIDR inside go with it.</numerusform>
            <numerusform>%n CIDRs inside go with it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cadastre::MoveCidrDialog</name>
    <message numerus="yes">
        <location filename="../ui/dialogs/movecidrdialog.cpp" line="+122"/>
        <source>%n block(s) of sub-pools</source>
        <translation>
            <numerusform>%n block of sub-pools</numerusform>
            <numerusform>%n blocks of sub-pools</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+3"/>
        <source>%n block(s) of VPCs and other resources</source>
        <translation>
            <numerusform>%n block of VPCs and other resources</numerusform>
            <numerusform>%n blocks of VPCs and other resources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+2"/>
        <source>%n manual allocation(s)</source>
        <translation>
            <numerusform>%n manual allocation</numerusform>
            <numerusform>%n manual allocations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+14"/>
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cadastre::NewPoolDialog</name>
    <message numerus="yes">
        <location filename="../ui/wizards/newpool/newpoolpreview.cpp" line="+274"/>
        <source>on: takes %n discovered VPC(s)</source>
        <translation>
            <numerusform>on: takes %n discovered VPC</numerusform>
            <numerusform>on: takes %n discovered VPCs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cadastre::OverviewTab</name>
    <message numerus="yes">
        <location filename="../ui/views/tabs/overviewtab.cpp" line="+122"/>
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cadastre::PoolTreeModel</name>
    <message numerus="yes">
        <location filename="../ui/models/pooltreemodel.cpp" line="+279"/>
        <source>%1, %n pool(s)</source>
        <translation>
            <numerusform>%1, %n pool</numerusform>
            <numerusform>%1, %n pools</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cadastre::RegionChoice</name>
    <message numerus="yes">
        <location filename="../ui/dialogs/regionchoice.cpp" line="+111"/>
        <source>%1 – %n pool(s)</source>
        <translation>
            <numerusform>%1 – %n pool</numerusform>
            <numerusform>%1 – %n pools</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cadastre::RegionsPanel</name>
    <message numerus="yes">
        <location filename="../ui/views/pools/regionspanel.cpp" line="+92"/>
        <source>%n noncompliant</source>
        <translation>
            <numerusform>%n noncompliant</numerusform>
            <numerusform>%n noncompliant</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+2"/>
        <source>%n unmanaged</source>
        <translation>
            <numerusform>%n unmanaged</numerusform>
            <numerusform>%n unmanaged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+2"/>
        <source>%n compliant</source>
        <translation>
            <numerusform>%n compliant</numerusform>
            <numerusform>%n compliant</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cadastre::RehearsalDialog</name>
    <message numerus="yes">
        <location filename="../ui/dialogs/rehearsaldialog.cpp" line="+102"/>
        <source>%n requests</source>
        <translation>
            <numerusform>%n request</numerusform>
            <numerusform>%n requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+1"/>
        <source>, %n of them refused</source>
        <translation>
            <numerusform>, %n of them refused</numerusform>
            <numerusform>, %n of them refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+49"/>
        <source>Looking changed nothing: %n steps are to do.</source>
        <translation>
            <numerusform>Looking changed nothing: %n step is to do.</numerusform>
            <numerusform>Looking changed nothing: %n steps are to do.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+34"/>
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cadastre::ResourcesTab</name>
    <message numerus="yes">
        <location filename="../ui/views/tabs/resourcestab.cpp" line="+67"/>
        <source>Change the monitoring of %n CIDR(s)</source>
        <translation>
            <numerusform>Change the monitoring of %n CIDR</numerusform>
            <numerusform>Change the monitoring of %n CIDRs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cadastre::RolloutView</name>
    <message numerus="yes">
        <location filename="../ui/views/rollout/rolloutview.cpp" line="+291"/>
        <source>… and %n more, at the head of the script</source>
        <translation>
            <numerusform>… and %n more, at the head of the script</numerusform>
            <numerusform>… and %n more, at the head of the script</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="-28"/>
        <source>%n steps to this plan</source>
        <translation>
            <numerusform>%n step to this plan</numerusform>
            <numerusform>%n steps to this plan</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cadastre::RouteImpactDialog</name>
    <message numerus="yes">
        <location filename="../ui/dialogs/routeimpactdialog.cpp" line="+37"/>
        <source>%n limits are passed.</source>
        <translation>
            <numerusform>%n limit is passed.</numerusform>
            <numerusform>%n limits are passed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cadastre::RoutingTab</name>
    <message numerus="yes">
        <location filename="../ui/views/tabs/routingtab.cpp" line="+151"/>
        <source>%n advertised CIDR(s) that the VRPs do not make valid: %1</source>
        <translation>
            <numerusform>%n advertised CIDR that the VRPs do not make valid: %1</numerusform>
            <numerusform>%n advertised CIDRs that the VRPs do not make valid: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+13"/>
        <source>Advertise %n CIDR(s)</source>
        <translation>
            <numerusform>Advertise %n CIDR</numerusform>
            <numerusform>Advertise %n CIDRs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+1"/>
        <source>Withdraw %n CIDR(s)</source>
        <translation>
            <numerusform>Withdraw %n CIDR</numerusform>
            <numerusform>Withdraw %n CIDRs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cadastre::RulesTab</name>
    <message numerus="yes">
        <location filename="../ui/views/tabs/rulestab.cpp" line="+196"/>
        <source>%n discovered VPC(s)</source>
        <translation>
            <numerusform>%n discovered VPC</numerusform>
            <numerusform>%n discovered VPCs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+0"/>
        <source>%n noncompliant</source>
        <translation>
            <numerusform>%n noncompliant</numerusform>
            <numerusform>%n noncompliant</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+85"/>
        <source>%n more resource(s) would be noncompliant.</source>
        <translation>
            <numerusform>%n more resource would be noncompliant.</numerusform>
            <numerusform>%n more resources would be noncompliant.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+1"/>
        <source>%n resource(s) would become compliant.</source>
        <translation>
            <numerusform>%n resource would become compliant.</numerusform>
            <numerusform>%n resources would become compliant.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cadastre::ScopeDialog</name>
    <message numerus="yes">
        <location filename="../ui/dialogs/scopedialog.cpp" line="+110"/>
        <source>The IPAM then has %n scope(s).</source>
        <translation>
            <numerusform>The IPAM then has %n scope.</numerusform>
            <numerusform>The IPAM then has %n scopes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cadastre::SeverityCounts</name>
    <message numerus="yes">
        <location filename="../ui/mainwindow/statusfacts.cpp" line="+71"/>
        <location filename="../ui/views/audit/auditview.cpp" line="+281"/>
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+1"/>
        <location filename="../ui/views/audit/auditview.cpp" line="+1"/>
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+1"/>
        <location filename="../ui/views/audit/auditview.cpp" line="+1"/>
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cadastre::SharingModel</name>
    <message numerus="yes">
        <location filename="../ui/models/sharingmodel.cpp" line="+192"/>
        <source>%n in it</source>
        <comment>so many members of the unit</comment>
        <translation>
            <numerusform>%n in it</numerusform>
            <numerusform>%n in it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cadastre::SharingTab</name>
    <message numerus="yes">
        <location filename="../ui/views/tabs/sharingtab.cpp" line="+218"/>
        <source>%n account(s) can draw from this pool: %1</source>
        <translation>
            <numerusform>%n account can draw from this pool: %1</numerusform>
            <numerusform>%n accounts can draw from this pool: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cadastre::SitesTab</name>
    <message numerus="yes">
        <location filename="../ui/views/tabs/sitestab.cpp" line="+44"/>
        <source>Remove %n site(s)</source>
        <translation>
            <numerusform>Remove %n site</numerusform>
            <numerusform>Remove %n sites</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cadastre::SplitDialog</name>
    <message numerus="yes">
        <location filename="../ui/wizards/split/splitdialog.cpp" line="+251"/>
        <source>Auto-import takes %n discovered VPC(s)</source>
        <translation>
            <numerusform>Auto-import takes %n discovered VPC</numerusform>
            <numerusform>Auto-import takes %n discovered VPCs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+35"/>
        <source>%n pool(s), each with a %1</source>
        <translation>
            <numerusform>%n pool, each with a %1</numerusform>
            <numerusform>%n pools, each with a %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+51"/>
        <source>Split %1 into %n pool(s)</source>
        <translation>
            <numerusform>Split %1 into %n pool</numerusform>
            <numerusform>Split %1 into %n pools</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cadastre::StatusFacts</name>
    <message numerus="yes">
        <location filename="../ui/mainwindow/statusfacts.cpp" line="+105"/>
        <source>Changing up to %n row(s)…</source>
        <translation>
            <numerusform>Changing up to %n row…</numerusform>
            <numerusform>Changing up to %n rows…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+16"/>
        <source>%n pool(s)</source>
        <translation>
            <numerusform>%n pool</numerusform>
            <numerusform>%n pools</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+2"/>
        <source>%n allocation(s)</source>
        <translation>
            <numerusform>%n allocation</numerusform>
            <numerusform>%n allocations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cadastre::TableExportDialog</name>
    <message numerus="yes">
        <location filename="../ui/dialogs/tableexportdialog.cpp" line="+238"/>
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cadastre::TrimDialog</name>
    <message numerus="yes">
        <location filename="../ui/dialogs/trimdialog.cpp" line="+107"/>
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cadastre::VpcDialog</name>
    <message numerus="yes">
        <location filename="../ui/wizards/vpc/vpcdialog.cpp" line="+182"/>
        <source>%n more pool(s) not offered: %1</source>
        <translation>
            <numerusform>%n more pool not offered: %1</numerusform>
            <numerusform>%n more pools not offered: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cadastre::WizardDialog</name>
    <message numerus="yes">
        <location filename="../ui/wizards/common/wizarddialog.cpp" line="+96"/>
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
            <numerusform>and %n more finding</numerusform>
            <numerusform>and %n more findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+4"/>
        <source>Settles %n finding(s)</source>
        <translation>
            <numerusform>Settles %n finding</numerusform>
            <numerusform>Settles %n findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>core</name>
    <message numerus="yes">
        <location filename="../core/text/auditreport.cpp" line="+291"/>
        <source>%n CIDR(s) of resources seen in AWS[, the oldest data {time}]; nothing says which accounts and Regions that covers.</source>
        <translation>
            <numerusform>%n CIDR of a resource was seen in AWS[, the oldest data {time}]; nothing says which accounts and Regions that covers.</numerusform>
            <numerusform>%n CIDRs of resources were seen in AWS[, the oldest data {time}]; nothing says which accounts and Regions that covers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+39"/>
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+1"/>
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+1"/>
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../core/text/expirytext.cpp" line="+95"/>
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+3"/>
        <location filename="../core/text/registrytext.cpp" line="+17"/>
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../core/text/auditreport.cpp" line="-31"/>
        <source>%1 of %n account(s)</source>
        <translation>
            <numerusform>%1 of %n account</numerusform>
            <numerusform>%1 of %n accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+2"/>
        <source>%1 of %n Region(s)</source>
        <translation>
            <numerusform>%1 of %n Region</numerusform>
            <numerusform>%1 of %n Regions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../core/text/sharingtext.cpp" line="+24"/>
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+12"/>
        <source>%n account(s) may allocate then: %1.</source>
        <translation>
            <numerusform>%n account may allocate then: %1.</numerusform>
            <numerusform>%n accounts may allocate then: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+3"/>
        <source>%n account(s) may no longer: %1.</source>
        <translation>
            <numerusform>%n account may no longer: %1.</numerusform>
            <numerusform>%n accounts may no longer: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+4"/>
        <source>%n allocation(s) of theirs stay as they are.</source>
        <translation>
            <numerusform>%n allocation of theirs stays as it is.</numerusform>
            <numerusform>%n allocations of theirs stay as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+3"/>
        <source>The audit will have %n more finding(s) PRINCIPAL.</source>
        <translation>
            <numerusform>The audit will have %n more finding PRINCIPAL.</numerusform>
            <numerusform>The audit will have %n more findings PRINCIPAL.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+3"/>
        <source>%n finding(s) PRINCIPAL of the audit will be mended.</source>
        <translation>
            <numerusform>%n finding PRINCIPAL of the audit will be mended.</numerusform>
            <numerusform>%n findings PRINCIPAL of the audit will be mended.</numerusform>
        </translation>
    </message>
</context>
</TS>
