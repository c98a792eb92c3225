// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace cadastre::awsapi {

/// A piece of an XML answer: text or children. Names are AWS's element names, literals that live as long as the program.
/// What is built here is also what filters look at, so that a field cannot be shown and yet not be found.
struct Element {
    const char* name = "";
    QString text;
    std::vector<Element> children;

    Element() = default;
    explicit Element(const char* elementName, QString content = {}) : name(elementName), text(std::move(content)) {}

    Element& add(const char* child, const QString& content) { return children.emplace_back(child, content); }
    Element& add(const char* child, bool value)
    {
        return add(child, value ? QStringLiteral("true") : QStringLiteral("false"));
    }
    Element& add(const char* child, int value) { return add(child, QString::number(value)); }
    Element& add(const char* child, const char* literal) = delete;
    /// Absent values are left out, never null (contract §19).
    void addUnlessEmpty(const char* child, const QString& content)
    {
        if (!content.isEmpty())
            add(child, content);
    }
    Element& open(const char* child) { return children.emplace_back(child); }
    [[nodiscard]] const Element* find(QStringView child) const;
};

/// Appends the element. What XML 1.0 cannot hold becomes U+FFFD.
void writeXml(QByteArray& out, const Element& element);
[[nodiscard]] QByteArray escapedXml(QStringView text);

} // namespace cadastre::awsapi
