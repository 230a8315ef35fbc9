namespace Kingsoft.Carbon.Tests.House;

public sealed class CSharpTextTests
{
    [TestCase("int a; // DateTime.Now", "int a; ")]
    [TestCase("int a; /* x */ int b;", "int a;  int b;")]
    [TestCase("f(\"Console\", 'C', '\\'', '\"');", "f(\"\", ' ', ' ', ' ');")]
    [TestCase("f(\"a \\\" Console\");", "f(\"\");")]
    [TestCase("f(@\"a \"\" Console\");", "f(\"\");")]
    [TestCase("f(\"\"\"say \"Console\" twice\"\"\");", "f(\"\");")]
    [TestCase("f($\"a {b.C(\"d\")} {{e}} {g:F2}\");", "f(\"\" + (b.C(\"\")) + \"\" + (g) + \"\");")]
    [TestCase("f($$\"\"\"a {b} {{c}}\"\"\");", "f(\"\" + (c) + \"\");")]
    [TestCase("f($\"{(a ? $\"{b}\" : \"c\")}\");", "f(\"\" + ((a ? \"\" + (b) + \"\" : \"\")) + \"\");")]
    public void WithoutCommentsAndLiterals_KeepsTheCodeAlone(string source, string expected)
    {
        string code = CSharpText.WithoutCommentsAndLiterals(source);

        Assert.That(code, Is.EqualTo(expected));
    }

    [TestCase("f(\"a \\\" b\", 'c'); // \"d\"", "a  b")]
    [TestCase("f(@\"a \"\" b\");", "a  b")]
    [TestCase("f(\"\"\"say \"a\" twice\"\"\");", "say \"a\" twice")]
    [TestCase("f($\"a {b.C(\"d\")} {{e}} {g:F2}\");", "d", "a {} {{e}} {}")]
    [TestCase("f($$\"\"\"a {b} {{c}}\"\"\");", "a {b} {}")]
    public void Literals_AreTheStringsWithTheirHoles(string source, params string[] expected)
    {
        IEnumerable<string> literals = CSharpText.Literals(source).Select(literal => literal.Text);

        Assert.That(literals, Is.EqualTo(expected));
    }

    [TestCase("a(); throw new FormatException(\"b\");", true)]
    [TestCase("throw new FormatException(string.Create(culture, $\"b\"));", true)]
    [TestCase("{ [SuppressMessage(\"b\")] void C() }", true)]
    [TestCase("throw new FormatException(a); return \"b\";", false)]
    [TestCase("x = [\"b\"];", false)]
    public void Literals_OfExceptionsAndAttributes_AreForProgrammers(string source, bool expected)
    {
        CSharpLiteral literal = CSharpText.Literals(source).Single();

        Assert.That(literal.IsForProgrammers, Is.EqualTo(expected));
    }

    [Test]
    public void Literals_StandOnTheLineOfTheirBeginning()
    {
        CSharpLiteral literal = CSharpText.Literals("/* a\nb */\nc(\"d\");").Single();

        Assert.That(literal.Line, Is.EqualTo(3));
    }
}
