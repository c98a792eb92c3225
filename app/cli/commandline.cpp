// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"

#include <CLI/CLI.hpp>

namespace cadastre::cli {

Argument Argument::required() { return Argument(m_option->required()); }
Argument Argument::typeName(const char* name) { return Argument(m_option->type_name(name)); }
Argument Argument::oneOf(std::initializer_list<const char*> words)
{
    return Argument(m_option->check(CLI::IsMember(std::vector<std::string>(words.begin(), words.end()))));
}
Argument Argument::range(int least, int most) { return Argument(m_option->check(CLI::Range(least, most))); }
Argument Argument::byDefault(const char* value) { return Argument(m_option->default_val(value)); }
Argument Argument::byDefault(int value) { return Argument(m_option->default_val(value)); }
Argument Argument::separatedBy(char character) { return Argument(m_option->delimiter(character)); }
Argument Argument::oneEach() { return Argument(m_option->allow_extra_args(false)); }
Argument Argument::excludes(Argument other) { return Argument(m_option->excludes(other.m_option)); }

SubCommand SubCommand::group(const char* name, const char* help)
{
    CLI::App* group = m_app->add_subcommand(name, help);
    group->require_subcommand(1);
    return SubCommand(group);
}
SubCommand SubCommand::existing(const char* name) const { return SubCommand(m_app->get_subcommand(name)); }
SubCommand SubCommand::command(const char* name, const char* help, std::function<void()> body)
{
    CLI::App* command = m_app->add_subcommand(name, help);
    command->callback(std::move(body));
    return SubCommand(command);
}

namespace {
template <class Value>
Argument declared(CLI::App* app, const char* names, Value& value, const char* help)
{
    return Argument(app->add_option(names, value, help));
}
} // namespace

Argument SubCommand::option(const char* names, std::string& value, const char* help)
{
    return declared(m_app, names, value, help);
}
Argument SubCommand::option(const char* names, std::vector<std::string>& values, const char* help)
{
    return declared(m_app, names, values, help);
}
Argument SubCommand::option(const char* names, int& value, const char* help)
{
    return declared(m_app, names, value, help);
}
Argument SubCommand::option(const char* names, std::uint32_t& value, const char* help)
{
    return declared(m_app, names, value, help);
}
Argument SubCommand::option(const char* names, long long& value, const char* help)
{
    return declared(m_app, names, value, help);
}
Argument SubCommand::option(const char* names, std::optional<int>& value, const char* help)
{
    return declared(m_app, names, value, help);
}
Argument SubCommand::option(const char* names, std::optional<std::string>& value, const char* help)
{
    return declared(m_app, names, value, help);
}
Argument SubCommand::flag(const char* names, bool& value, const char* help)
{
    return Argument(m_app->add_flag(names, value, help));
}
Argument SubCommand::flag(const char* names, int& value, const char* help)
{
    return Argument(m_app->add_flag(names, value, help));
}

} // namespace cadastre::cli
