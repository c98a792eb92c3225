// SPDX-License-Identifier: GPL-3.0-or-later
#include "awsapi/clientsetup.h"

#include "awsapi/clicommand.h"
#include "text/awscommand.h"
#include "text/shellcall.h"

namespace cadastre::awsapi {

namespace {

QString forShell(const ClientSetup& setup)
{
    return QStringLiteral("export AWS_ACCESS_KEY_ID=%1\n"
                          "export AWS_SECRET_ACCESS_KEY=%2\n"
                          "export AWS_DEFAULT_REGION=%3\n"
                          "export %4=%5\n"
                          "aws --endpoint-url \"$%4\" \\\n"
                          "  ec2 describe-ipams\n")
        .arg(setup.account.toString(), shellQuoted(QString::fromUtf8(setup.secret)), setup.region.toString(),
             QLatin1String(endpointVariable), setup.endpoint);
}

QString forPython(const ClientSetup& setup)
{
    return QStringLiteral("import boto3\n\n"
                          "ec2 = boto3.client(\n"
                          "    \"ec2\",\n"
                          "    endpoint_url=\"%1\",\n"
                          "    region_name=\"%2\",\n"
                          "    aws_access_key_id=\"%3\",\n"
                          "    aws_secret_access_key=%4,\n"
                          ")\n"
                          "print(ec2.describe_ipams()[\"Ipams\"])\n")
        .arg(setup.endpoint, setup.region.toString(), setup.account.toString(),
             jsonText(QString::fromUtf8(setup.secret)));
}

QString forTerraform(const ClientSetup& setup)
{
    // "${" and "%{" begin a template in HCL; doubled they are themselves.
    QString secret = jsonText(QString::fromUtf8(setup.secret));
    secret.replace(QLatin1String("${"), QLatin1String("$${")).replace(QLatin1String("%{"), QLatin1String("%%{"));
    return QStringLiteral("provider \"aws\" {\n"
                          "  region                      = \"%2\"\n"
                          "  access_key                  = \"%3\"\n"
                          "  secret_key                  = %4\n"
                          "  skip_credentials_validation = true\n"
                          "  skip_metadata_api_check     = true\n"
                          "  skip_region_validation      = true\n\n"
                          "  endpoints {\n"
                          "    ec2 = \"%1\"\n"
                          "    ram = \"%1\"\n"
                          "    sts = \"%1\"\n"
                          "  }\n"
                          "}\n")
        .arg(setup.endpoint, setup.region.toString(), setup.account.toString(), secret);
}

} // namespace

QString setupText(ClientKind kind, const ClientSetup& setup)
{
    switch (kind) {
    case ClientKind::AwsCli: return forShell(setup);
    case ClientKind::Boto3: return forPython(setup);
    case ClientKind::Terraform: return forTerraform(setup);
    }
    return {};
}

} // namespace cadastre::awsapi
