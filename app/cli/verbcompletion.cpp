// SPDX-License-Identifier: GPL-3.0-or-later
// completion: scripts for shells, out of the very table that the arguments are parsed with.
#include "app/cli/verbs.h"

#include <CLI/CLI.hpp>

#include <QMap>
#include <QRegularExpression>

namespace cadastre::cli {

namespace {

/// One command of the tree: "", "pool", "pool create".
struct Place {
    QStringList words;                  ///< sub-commands
    QStringList options;                ///< "--json"
    QMap<QString, QStringList> choices; ///< of an option, where they are few
    QMap<QString, QString> help;        ///< of words and options
    QStringList argumentChoices;        ///< of positional arguments
};

/// "TEXT:{json,csv}" as json, csv.
QStringList choicesOf(const CLI::Option& option)
{
    static const QRegularExpression braces(QStringLiteral("\\{([^}]*)\\}"));
    const auto match = braces.match(text(option.get_type_name()));
    return match.hasMatch() ? match.captured(1).split(u',') : QStringList{};
}

void collect(const CLI::App& app, const QString& path, QMap<QString, Place>& places)
{
    Place place;
    for (const CLI::App* sub : app.get_subcommands([](const CLI::App*) { return true; })) {
        const QString name = text(sub->get_name());
        place.words << name;
        place.help.insert(name, text(sub->get_description()));
        collect(*sub, path.isEmpty() ? name : path + u' ' + name, places);
    }
    for (const CLI::Option* option : app.get_options()) {
        const QStringList choices = choicesOf(*option);
        if (option->get_positional())
            place.argumentChoices << choices;
        for (const std::string& name : option->get_lnames()) {
            const QString word = QStringLiteral("--") + text(name);
            place.options << word;
            place.help.insert(word, text(option->get_description()));
            if (!choices.isEmpty())
                place.choices.insert(word, choices);
        }
    }
    places.insert(path, place);
}

QString quoted(QString words) { return u'\'' + words.replace(u'\'', QLatin1String("'\\''")) + u'\''; }

/// The cases that bash and zsh share: `words` for a place, `choices` for an option of it.
QString cases(const QMap<QString, Place>& places)
{
    QString script = QStringLiteral("    case \"$place\" in\n");
    for (auto place = places.begin(); place != places.end(); ++place)
        script +=
            QStringLiteral("        %1) words=%2 ;;\n")
                .arg(quoted(place.key()), quoted((place->words + place->argumentChoices + place->options).join(u' ')));
    script += QStringLiteral("    esac\n    case \"$place $previous\" in\n");
    for (auto place = places.begin(); place != places.end(); ++place)
        for (auto choice = place->choices.begin(); choice != place->choices.end(); ++choice)
            script += QStringLiteral("        %1) words=%2 ;;\n")
                          .arg(quoted(place.key() + u' ' + choice.key()), quoted(choice->join(u' ')));
    return script + QStringLiteral("    esac\n");
}

/// The shell line that finds the place: the words so far that name sub-commands.
QString nested(const QMap<QString, Place>& places)
{
    QStringList paths;
    for (auto place = places.begin(); place != places.end(); ++place)
        if (!place.key().isEmpty())
            paths << quoted(place.key());
    return paths.join(u'|');
}

QString bashScript(const QMap<QString, Place>& places)
{
    return QStringLiteral(R"(# bash completion for cadastrectl
_cadastrectl()
{
    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} place= words= next word
    for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
        next=${place:+$place }$word
        case "$next" in
            %1) place=$next ;;
        esac
    done
%2    COMPREPLY=($(compgen -W "$words" -- "$current"))
    if ((${#COMPREPLY[@]} == 0)) && [[ $current != -* ]]; then
        COMPREPLY=($(compgen -f -- "$current"))
    fi
}
complete -o filenames -o bashdefault -F _cadastrectl cadastrectl
)")
        .arg(nested(places), cases(places));
}

QString zshScript(const QMap<QString, Place>& places)
{
    return QStringLiteral(R"(#compdef cadastrectl
_cadastrectl()
{
    local previous=${words[CURRENT-1]} place= next word
    local -a typed=("${(@)words[2,CURRENT-1]}")
    for word in "${typed[@]}"; do
        next=${place:+$place }$word
        case "$next" in
            %1) place=$next ;;
        esac
    done
    local words=
%2    compadd -- ${=words}
    _files
}
_cadastrectl "$@"
)")
        .arg(nested(places), cases(places));
}

QString fishScript(const QMap<QString, Place>& places)
{
    QString script = QStringLiteral(R"(# fish completion for cadastrectl
function __cadastrectl_place
    set -l place
    for word in (commandline -opc)[2..-1]
        set -l next (string join ' ' $place $word)
        switch $next
            case %1
                set place $next
        end
    end
    test "$place" = "$argv"
end
)")
                         .arg(nested(places).replace(u'|', u' '));
    for (auto place = places.begin(); place != places.end(); ++place) {
        const QString at = QStringLiteral("complete -c cadastrectl -n %1")
                               .arg(quoted(QStringLiteral("__cadastrectl_place ") + place.key()));
        const auto line = [&](const QString& rest, const QString& help) {
            script += at + rest + (help.isEmpty() ? QString() : QStringLiteral(" -d ") + quoted(help)) + u'\n';
        };
        for (const QString& word : place->words)
            line(QStringLiteral(" -f -a ") + word, place->help.value(word));
        for (const QString& word : place->argumentChoices)
            line(QStringLiteral(" -a ") + word, {});
        for (const QString& option : place->options) {
            const QStringList choices = place->choices.value(option);
            line(QStringLiteral(" -l ") + option.mid(2)
                     + (choices.isEmpty() ? QString() : QStringLiteral(" -x -a ") + quoted(choices.join(u' '))),
                 place->help.value(option));
        }
    }
    return script;
}

class CompletionVerb final : public Verb {
public:
    explicit CompletionVerb(Console& console) : Verb(console) {}

    void declare(SubCommand app) override
    {
        SubCommand completion =
            leaf(app, "completion", "Print the completions for a shell", [this, app] { return run(app.tree()); });
        completion.option("SHELL", m_shell).required().oneOf({"bash", "zsh", "fish"});
    }

private:
    int run(const CLI::App& app)
    {
        QMap<QString, Place> places;
        collect(app, {}, places);
        const QString script = m_shell == "bash" ? bashScript(places)
                             : m_shell == "zsh"  ? zshScript(places)
                                                 : fishScript(places);
        m_console.printText(QStringLiteral("script"), script);
        return Ok;
    }

    std::string m_shell;
};

} // namespace

void addCompletionVerb(Verbs& verbs, Console& console) { verbs.push_back(std::make_unique<CompletionVerb>(console)); }

} // namespace cadastre::cli
