// SPDX-License-Identifier: GPL-3.0-or-later
// What verbs need of CLI11, compiled once: its headers bring four thousand functions into each source that calls them.
#pragma once

#include <cstdint>
#include <functional>
#include <initializer_list>
#include <optional>
#include <string>
#include <vector>

namespace CLI { // NOLINT(readability-identifier-naming): the name is theirs
class App;
class Option;
} // namespace CLI

namespace cadastre::cli {

/// An option or a positional argument while it is declared.
class Argument {
public:
    explicit Argument(CLI::Option* option) : m_option(option) {}
    Argument required();
    Argument typeName(const char* name); ///< what help calls the value: "ACCOUNT"
    Argument oneOf(std::initializer_list<const char*> words);
    Argument range(int least, int most);
    Argument byDefault(const char* value);
    Argument byDefault(int value);
    Argument separatedBy(char character); ///< one value may hold several
    Argument oneEach();                   ///< said again for each value, so that files may follow
    Argument excludes(Argument other);

private:
    CLI::Option* m_option;
};

/// A command, or a group of commands, while it is declared. A handle: copies mean the same command.
class SubCommand {
public:
    explicit SubCommand(CLI::App* app) : m_app(app) {}
    /// Commands under one word, of which one must be given.
    SubCommand group(const char* name, const char* help);
    /// A group that another verb has declared.
    [[nodiscard]] SubCommand existing(const char* name) const;
    /// A command of its own; `body` runs when it was given.
    SubCommand command(const char* name, const char* help, std::function<void()> body);

    /// Dashes in `names` make an option, none a positional argument. The value stays where it is until one is given.
    Argument option(const char* names, std::string& value, const char* help = "");
    Argument option(const char* names, std::vector<std::string>& values, const char* help = "");
    Argument option(const char* names, int& value, const char* help = "");
    Argument option(const char* names, std::uint32_t& value, const char* help = "");
    Argument option(const char* names, long long& value, const char* help = "");
    Argument option(const char* names, std::optional<int>& value, const char* help = "");
    Argument option(const char* names, std::optional<std::string>& value, const char* help = "");
    Argument flag(const char* names, bool& value, const char* help = "");
    /// How often it was said, less how often it was denied ("--x,!--no-x").
    Argument flag(const char* names, int& value, const char* help = "");
    /// For who walks through what was declared.
    [[nodiscard]] const CLI::App& tree() const { return *m_app; }

private:
    CLI::App* m_app;
};

} // namespace cadastre::cli
