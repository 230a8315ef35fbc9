namespace Kingsoft.Carbon.Tests.Factors.World;

/// <summary>Searches of analysts in nine countries: the first hit and its factor, or why there is none.</summary>
public sealed class AnalystSearchTests
{
    private static IEnumerable<TestCaseData> Questions =>
        AnalystQuestions.All.Select(question => new TestCaseData(question.Question, question.Expected));

    [TestCaseSource(nameof(Questions))]
    public void Find_QuestionOfAnAnalyst_AnswersFirstWith(string question, string expected)
    {
        FactorSearchResult result = FactorSearch.Find(FactorLibrary.BuiltIn, question);

        if (expected[0] == '!')
        {
            Assert.That(result.Failure, Does.StartWith(expected[1..]));
            return;
        }

        Assert.That(result.Failure, Is.Null);
        Assert.That(result.Hits[0].Choices.FirstOrDefault()?.Factor?.Id, Is.EqualTo(expected));
    }

    [Test]
    public void Questions_AreAtLeastEighty_AndDiffer()
    {
        string[] questions = [.. AnalystQuestions.All.Select(question => question.Question)];

        Assert.That(questions, Has.Length.GreaterThanOrEqualTo(80).And.Unique);
    }

    [Test]
    public void Questions_NineOfTen_ExpectAFactor()
    {
        int expectFactor = AnalystQuestions.All.Count(question => question.Expected[0] != '!');

        Assert.That(expectFactor * 10, Is.GreaterThanOrEqualTo(AnalystQuestions.All.Count() * 9));
    }
}
