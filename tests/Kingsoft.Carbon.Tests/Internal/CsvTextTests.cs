using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Tests.Internal;

/// <summary>Texts in CSV that a spreadsheet would take for a formula, in whatever place it may begin a cell.</summary>
public sealed class CsvTextTests
{
    [TestCase("=1+1", "'=1+1")]
    [TestCase("@SUM(A1)", "'@SUM(A1)")]
    [TestCase("+1+1", "'+1+1")]
    [TestCase("-2+3", "'-2+3")]
    [TestCase("＝1+1", "'＝1+1")]
    [TestCase("＋1", "'＋1")]
    [TestCase("－1", "'－1")]
    [TestCase("＠SUM(A1)", "'＠SUM(A1)")]
    // What is passed over before it.
    [TestCase(" =1+1", "' =1+1")]
    [TestCase("\u00a0\u3000=1+1", "'\u00a0\u3000=1+1")]
    [TestCase("\u200b=1+1", "'\u200b=1+1")]
    [TestCase("\"=1+1", "'\"=1+1")]
    [TestCase("\0=1+1", "'\0=1+1")]
    // Where another separator, or a line without its quotes, begins a cell.
    [TestCase("a;=1+1", "a;'=1+1")]
    [TestCase("a; =1+1;b;@x", "a;' =1+1;b;'@x")]
    [TestCase(";=1+1", ";'=1+1")]
    [TestCase("a\t=1+1", "a\t'=1+1")]
    [TestCase("\t=1+1", "\t'=1+1")]
    [TestCase("a\r\n=1+1", "a\r\n'=1+1")]
    [TestCase("a\r=1+1", "a\r'=1+1")]
    [TestCase("a\n-cmd|x", "a\n'-cmd|x")]
    [TestCase("a;\"=1+1", "a;'\"=1+1")]
    [TestCase("-5;-x", "-5;'-x")]
    public void NoFormula_WhatASpreadsheetWouldCalculate_IsText(string value, string expected) =>
        Assert.That(CsvText.NoFormula(value), Is.EqualTo(expected));

    [TestCase("-5")]
    [TestCase("+3")]
    [TestCase(" -2.5 ")]
    [TestCase("-1e-5")]
    [TestCase("a;-5;+3")]
    [TestCase("a-b")]
    [TestCase("a = b")]
    [TestCase("a@b; c@d")]
    [TestCase("'=1+1")]
    [TestCase(";")]
    [TestCase("")]
    [TestCase(null)]
    public void NoFormula_NumbersAndPlainTexts_StayAsTheyAre(string? value) =>
        Assert.That(CsvText.NoFormula(value), Is.EqualTo(value));
}
