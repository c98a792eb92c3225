// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/passphrase.h"

#include "app/cli/console.h"

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <sys/resource.h>
#include <termios.h>
#include <unistd.h>

namespace cadastre::cli {

namespace {

constexpr std::size_t longestPassphrase = 1024;

Stop missingPassphrase(const char* field)
{
    return Stop{makeError(ErrorCode::MissingValue, {}, {{QStringLiteral("field"), QLatin1String(field)}})};
}

/// One line, without its end. Byte by byte: what follows belongs to somebody else.
SecureBuffer readLine(int fd)
{
    SecureBuffer line(longestPassphrase);
    std::size_t size = 0;
    while (size < longestPassphrase) {
        const ssize_t got = ::read(fd, line.data() + size, 1);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0 || line.data()[size] == '\n')
            break;
        ++size;
    }
    if (size > 0 && size < longestPassphrase && line.data()[size - 1] == '\r')
        --size;
    line.truncate(size);
    return line;
}

/// The terminal, without echo while it lives.
class QuietTerminal {
public:
    QuietTerminal() : m_fd(::open("/dev/tty", O_RDWR | O_CLOEXEC))
    {
        if (m_fd < 0 || ::tcgetattr(m_fd, &m_before) != 0)
            return;
        termios quiet = m_before;
        quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        m_isQuiet = ::tcsetattr(m_fd, TCSAFLUSH, &quiet) == 0;
    }
    ~QuietTerminal()
    {
        if (m_isQuiet)
            ::tcsetattr(m_fd, TCSAFLUSH, &m_before);
        if (m_fd >= 0)
            ::close(m_fd);
    }
    QuietTerminal(const QuietTerminal&) = delete;
    QuietTerminal& operator=(const QuietTerminal&) = delete;

    [[nodiscard]] bool isThere() const { return m_isQuiet; }
    [[nodiscard]] SecureBuffer ask(const char* question) const
    {
        ::dprintf(m_fd, "%s", question);
        SecureBuffer answer = readLine(m_fd);
        ::dprintf(m_fd, "\n");
        return answer;
    }

private:
    int m_fd;
    termios m_before{};
    bool m_isQuiet = false;
};

} // namespace

SecureBuffer askPassphrase(int fd, PassphraseUse use)
{
    SecureBuffer answer;
    if (fd >= 0) {
        answer = readLine(fd);
    } else if (const QuietTerminal terminal; terminal.isThere()) {
        answer = terminal.ask("Pass phrase: ");
        if (use == PassphraseUse::ChooseNew && terminal.ask("Again: ").view() != answer.view())
            throw Stop{makeError(ErrorCode::InvalidValue, {},
                                 {{QStringLiteral("field"), QStringLiteral("passphrase")},
                                  {QStringLiteral("reason"), QStringLiteral("differs")}})};
    } else {
        throw missingPassphrase(use == PassphraseUse::ChooseNew ? "new-passphrase-fd" : "passphrase-fd");
    }
    if (answer.isEmpty())
        throw missingPassphrase("passphrase");
    return answer;
}

KeyPair loadKey(const std::string& path, int fd)
{
    auto key = KeyPair::load(text(path), {});
    if (!key && key.error().code == ErrorCode::KeyUnreadable
        && key.error().params.value(QStringLiteral("reason")) == QLatin1String("passphrase-needed"))
        key = KeyPair::load(text(path), askPassphrase(fd, PassphraseUse::Unlock));
    return need(std::move(key));
}

void forbidCoreDumps()
{
    constexpr rlimit none{0, 0};
    ::setrlimit(RLIMIT_CORE, &none);
}

} // namespace cadastre::cli
