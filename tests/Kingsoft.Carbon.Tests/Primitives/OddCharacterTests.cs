namespace Kingsoft.Carbon.Tests.Primitives;

/// <summary>Characters that nobody sees, or that look like others, are named by their number in every column.</summary>
public sealed class OddCharacterTests
{
    private const string Unseen = "a space or mark that is not seen (U+00A0)";

    [TestCase("kWh\u00A0", $"'kWh\u00A0' is not a unit: it holds {Unseen}; did you mean 'kWh'?")]
    [TestCase("t\u00A0CO2e", $"'t\u00A0CO2e' is not a unit: it holds {Unseen}; did you mean 'tCO2e'?")]
    [TestCase("k\u200BWh", "'k\u200BWh' is not a unit: it holds a space or mark that is not seen (U+200B); did you mean 'kWh'?")]
    [TestCase(
        "tonne\u2013km",
        "'tonne\u2013km' is not a unit: it holds a character that looks like a minus sign (U+2013) instead of '-'; did you mean 'tkm'?")]
    [TestCase("blub\u00A0", $"'blub\u00A0' is not a unit: it holds {Unseen}; write it without")]
    public void Parse_Unit_NamesTheCharacter(string text, string message)
    {
        Assert.That(() => Unit.Parse(text), Throws.TypeOf<FormatException>().With.Message.EqualTo(message));
    }

    [TestCase(
        "electricity.grid\u00A0",
        $"'electricity.grid\u00A0' is not an activity code: it holds {Unseen}; did you mean 'electricity.grid'?")]
    [TestCase(
        "fuel.natural\u2013gas.stationary",
        "'fuel.natural\u2013gas.stationary' is not an activity code: it holds a character that looks like a minus sign (U+2013) instead of "
        + "'-'; did you mean 'fuel.natural-gas.stationary'?")]
    [TestCase("Steam\u00A0", $"'Steam\u00A0' is not an activity code: it holds {Unseen}; did you mean 'heat.steam'?")]
    [TestCase("?\u00A0", $"'?\u00A0' is not an activity code: it holds {Unseen}; write it without")]
    public void Parse_Activity_NamesTheCharacter(string text, string message)
    {
        Assert.That(() => ActivityCode.Parse(text), Throws.TypeOf<FormatException>().With.Message.EqualTo(message));
    }

    [TestCase("CN\u00A0", $"'CN\u00A0' is not a region: it holds {Unseen}; did you mean 'CN'?")]
    [TestCase(
        "CN\u2013BJ",
        "'CN\u2013BJ' is not a region: it holds a character that looks like a minus sign (U+2013) instead of '-'; did you mean 'CN-BJ'?")]
    [TestCase("Nowhere\u00A0", $"'Nowhere\u00A0' is not a region: it holds {Unseen}; write it without")]
    public void Parse_Region_NamesTheCharacter(string text, string message)
    {
        Assert.That(() => Region.Parse(text), Throws.TypeOf<FormatException>().With.Message.EqualTo(message));
    }

    // A plain '-' in it makes a code that no activity has.
    [TestCase("electricity\u2013grid", "did you mean 'electricity.grid'?")]
    [TestCase("something\u2013else", "write it without")]
    public void Read_ActivityWithADash_SuggestsOnlyWhatIsKnown(string written, string said)
    {
        (_, string[] faults) = LedgerText.Read($"activity,amount,unit,period,region\n{written},1,kWh,2025,CN\n");

        Assert.That(faults, Is.EqualTo(new[]
        {
            $"ledger.csv:2: activity: '{written}' is not an activity code: it holds a character that looks like a minus sign (U+2013) "
                + $"instead of '-'; {said}",
        }));
    }

    [TestCase('\u2013')]
    [TestCase('\u2014')]
    [TestCase('\u2212')]
    public void Read_AmountWithADash_NamesTheCharacter(char dash)
    {
        (_, string[] faults) = LedgerText.Read($"activity,amount,unit,period,region\nelectricity.grid,{dash}120,kWh,2025,CN\n");

        Assert.That(faults, Is.EqualTo(new[]
        {
            $"ledger.csv:2: amount: '{dash}120' is not a number: it holds a character that looks like a minus sign (U+{(int)dash:X4}) "
                + "instead of '-'; -120 is accepted",
        }));
    }

    [Test]
    public void Read_AmountOfAnyWordForNothing_SaysThatItIsNone()
    {
        IReadOnlyList<string[]> words = Factors.FactorRows.Table("emission-factors/vocabulary/words-for-nothing.csv", "word");

        foreach (string word in words.Select(row => row[0]))
        {
            (_, string[] faults) = LedgerText.Read($"activity,amount,unit,period,region\nelectricity.grid,{word},kWh,2025,CN\n");

            Assert.That(faults, Is.EqualTo(new[]
            {
                $"ledger.csv:2: amount: '{word}' is not a number; 0 is accepted where it was nothing, and where the figure is not known "
                    + "leave the row out",
            }));
        }
    }

    [TestCase("Hong Kong")]
    [TestCase("北京")]
    public void Parse_PlainNames_RaiseNothing(string name)
    {
        Assert.That(Region.TryParse(name, out _), Is.True);
    }
}
