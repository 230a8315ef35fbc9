namespace Kingsoft.Carbon.Tests.Factors;

/// <summary>Searches by everyday words: the first hit, or why there is none; and what is said above the table.</summary>
public sealed class EverydaySearchTests
{
    private static IEnumerable<TestCaseData> Questions =>
        new[]
        {
            EverydayQuestions.Missed, EverydayQuestions.Phrases, EverydayQuestions.More, EverydayQuestions.Parts, EverydayQuestions.Names,
        }
            .SelectMany(questions => questions)
            .Select(question => new TestCaseData(question.Question, question.Expected));

    [TestCaseSource(nameof(Questions))]
    public void Find_EverydayWords_AnswersFirstWith(string question, string expected)
    {
        FactorSearchResult result = FactorSearch.Find(FactorLibrary.BuiltIn, question);

        if (expected[0] == '!')
        {
            Assert.That(result.Failure, Does.StartWith(expected[1..]));
            return;
        }

        Assert.That(result.Failure, Is.Null);
        Assert.That(result.Hits[0].Description.Activity.Value, Is.EqualTo(expected));
    }

    [TestCase("中华电力 2024", "HK-GRID-CLP")]
    [TestCase("CLP 2024", "HK-GRID-CLP")]
    [TestCase("港灯", "HK-GRID-HKE")]
    [TestCase("electricity Texas ERCOT 2024", "US-EGRID-ERCT")]
    [TestCase("ERCOT electricity Texas", "US-EGRID-ERCT")]
    [TestCase("flight London to New York economy UK 2025", "GB")]
    [TestCase("中电 香港", "HK-GRID-CLP")]
    [TestCase("香港 中电 2024", "HK-GRID-CLP")]
    [TestCase("中電香港", "HK-GRID-CLP")]
    [TestCase("香港 电费", "HK")]
    [TestCase("蒙西电网", "CN-NM")]
    [TestCase("国网冀北电力", "CN-HE")]
    [TestCase("深圳供电局", "CN-GD")]
    [TestCase("fuel oil no. 2 US 2025", "US")]
    public void Find_PlaceOrUtility_IsTheRegion(string question, string region)
    {
        Assert.That(FactorSearch.Find(FactorLibrary.BuiltIn, question).Region?.Code, Is.EqualTo(region));
    }

    // Two capital letters are a code at the end, beside the year or before the grid's word; elsewhere they are a word.
    [TestCase("PG&E", null)]
    [TestCase("TV", null)]
    [TestCase("LA flight", null)]
    [TestCase("GE generator diesel", null)]
    [TestCase("PE pipe", null)]
    [TestCase("diesel DE", "DE")]
    [TestCase("FR 2024 grid", "FR")]
    [TestCase("grid 2024 FR", "FR")]
    [TestCase("grid (FR) 2024", "FR")]
    [TestCase("SG electricity", "SG")]
    [TestCase("CN diesel", "CN")]
    [TestCase("US diesel", "US")]
    [TestCase("UK taxi", "GB")]
    public void Find_TwoLetters_AreAPlaceWhereACodeStands(string question, string? region)
    {
        Assert.That(FactorSearch.Find(FactorLibrary.BuiltIn, question).Region?.Code, Is.EqualTo(region));
    }

    [TestCase("R-999")]
    [TestCase("R-718")]
    [TestCase("R-50")]
    [TestCase("R999")]
    [TestCase("HFC-999")]
    public void Find_NumberOfNoRefrigerant_FindsNoOther(string number)
    {
        foreach (string question in new[] { number, $"refrigerant {number}", $"{number} leak China 2024" })
        {
            FactorSearchResult result = FactorSearch.Find(FactorLibrary.BuiltIn, question);

            Assert.That(result.Hits, Is.Empty);
            Assert.That(result.Failure, Is.EqualTo(
                $"no refrigerant has the number '{number}', and one of a near number is another substance: look at the label again, or add "
                + "a factor of your own with FactorLibrary.With"));
        }
    }

    [TestCase("emissions.reported", "the figure of its row is taken as it is")]
    [TestCase("electricity.exported", "what was fed into a grid is shown as it is and takes nothing off")]
    [TestCase(
        "electricity.self-generated.solar",
        "it is no emission of Scope 2 and counts as energy; what was burnt for it has rows of its own")]
    public void Find_ActivityThatNeedsNoFactor_SaysSo(string activity, string what)
    {
        var query = new FactorQuery { Activity = ActivityCode.Parse(activity), Region = Region.Parse("CN"), Year = 2025 };

        Assert.That(
            new[] { FactorSearch.Find(FactorLibrary.BuiltIn, activity).Hits[0].Reason, FactorLibrary.BuiltIn.Select(query).Failure },
            Is.All.EqualTo($"{activity} needs no factor: {what}"));
    }

    // Power whose attributes are somebody else's is the grid's: so it is calculated, and so it is found.
    [TestCase("electricity.direct-line.attributes-sold")]
    [TestCase("electricity.self-generated.attributes-sold")]
    public void Find_PowerOfSoldAttributes_HasTheFactorOfTheGrid(string activity)
    {
        var query = new FactorQuery { Activity = ActivityCode.Parse(activity), Region = Region.Parse("CN"), Year = 2025 };

        Assert.That(FactorLibrary.BuiltIn.Select(query).Factor!.Id, Is.EqualTo("cn-mee-2023/electricity.grid/CN"));
        Assert.That(
            FactorSearch.Find(FactorLibrary.BuiltIn, activity + " China 2025").Hits[0].Choices.Single().Factor!.Id,
            Is.EqualTo("cn-mee-2023/electricity.grid/CN"));
    }

    [TestCase("electricity bill China 2024")]
    [TestCase("our office electricity costs in Beijing")]
    [TestCase("打车费 英国")]
    [TestCase("fuel card UK 2025")]
    [TestCase("company car petrol miles UK 2025")]
    public void Find_WordsThatSayNothing_AreNoMisses(string question)
    {
        FactorSearchResult result = FactorSearch.Find(FactorLibrary.BuiltIn, question);

        Assert.That(result.LeftOut, Is.Empty);
        Assert.That(result.Notices, Is.Empty);
    }

    [TestCase("blockchain electricity China", "nothing known has 'blockchain' as well: what follows answers the rest of the question")]
    [TestCase("国内航班 经济舱 2024 中国", "nothing known has '经济舱' as well: what follows answers the rest of the question")]
    [TestCase(
        "office electricity Springfield 2024",
        "nothing known has 'Springfield' as well: what follows answers the rest of the question")]
    [TestCase("Boeing 737 flight", "nothing known has 'Boeing', '737' as well: what follows answers the rest of the question")]
    [TestCase("iPhone 15", "nothing known has '15' as well: what follows answers the rest of the question")]
    [TestCase(
        "State Grid",
        "this company or operator serves several grids, each with a factor of its own: name the province, state or country of the site "
            + "beside the words")]
    [TestCase(
        "fuel b20",
        "a blend such as B20 or E10 has no factor of its own: enter its fossil and its biogenic volume in two rows; the usual blend of "
            + "British pumps is in the factors of GB")]
    [TestCase("北京 2024", "a place alone is taken for the electricity of its grid")]
    [TestCase(
        "UPS",
        "UPS is a courier and an uninterruptible power supply: spend.naics-492110.with-margins is for parcels and "
            + "spend.naics-335911.with-margins for batteries "
        + "that were bought")]
    [TestCase(
        "hotel stay UK 2025",
        "no factor per room-night is built in, because the published ones may not be passed on: add one of your own with "
        + "FactorLibrary.With, or use what was spent (US dollars of 2022, US factors)")]
    public void Find_AnswerToAPart_SaysSoBefore(string question, string notice)
    {
        Assert.That(FactorSearch.Find(FactorLibrary.BuiltIn, question).Notices, Is.EqualTo([notice]));
    }

    [Test]
    public void Find_LettersThatAreACodeElsewhere_AreNamed()
    {
        Assert.That(FactorSearch.Find(FactorLibrary.BuiltIn, "LA flight").Notices, Is.EqualTo(
        [
            "nothing known has 'LA' as well: what follows answers the rest of the question",
            "'LA' is not taken for Laos: a code of two letters is a place at the end of the words or beside the year; its name is one "
                + "anywhere",
        ]));
    }

    // What stands with many activities, or within a longer word, is no answer.
    [TestCase("carbon")]
    [TestCase("service")]
    [TestCase("crack")]
    [TestCase("电缆桥")]
    [TestCase("blockchain")]
    [TestCase("carbon blockchain")]
    [TestCase("1230")]
    [TestCase("green blockchain service")]
    public void Find_NothingButMinorWords_FindsNothing(string question)
    {
        FactorSearchResult result = FactorSearch.Find(FactorLibrary.BuiltIn, question);

        Assert.That(result.Hits, Is.Empty);
        Assert.That(result.Failure, Is.Not.Empty);
    }

    // No word of another meaning is suggested because a few of its letters are the same.
    [TestCase("price")]
    [TestCase("franchise")]
    public void Find_UnknownWord_SuggestsNoOtherSubject(string word)
    {
        Assert.That(FactorSearch.Find(FactorLibrary.BuiltIn, word).Failure, Is.EqualTo(
            $"no activity has a name, code or synonym with '{word}'; FactorLibrary.DescribedActivities shows them all"));
    }

    [Test]
    public void Vocabulary_OfEverydayWords_NamesKnownCodesOnly()
    {
        HashSet<string> known = [.. ActivityVocabulary.BuiltIn.Descriptions.Select(description => description.Activity.Value)];

        IEnumerable<string> unknown = EverydayWords.Phrases
            .SelectMany(phrase => phrase.Activities)
            .Where(code => !known.Contains(code) && !known.Any(other => other.StartsWith($"{code}.", StringComparison.Ordinal)));

        Assert.That(unknown, Is.Empty);
    }
}
