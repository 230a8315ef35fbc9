using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Tests.Internal;

public sealed class SuggestionTests
{
    private static readonly string[] Words = ["kWh", "MWh", "activity", "amount"];

    [TestCase("kwhs", "did you mean 'kWh'?")]
    [TestCase("AMOUNT", "did you mean 'amount'?")]
    [TestCase("actvity", "did you mean 'activity'?")]
    [TestCase("Wh", "did you mean 'MWh'?")]
    public void NearTo_SlipOfAKnownWord_NamesIt(string text, string expected)
    {
        string? suggestion = NumberMessages.NearTo(text, Words)?.ToString();

        Assert.That(suggestion, Is.EqualTo(expected));
    }

    [TestCase("furlong")]
    [TestCase("")]
    public void NearTo_NothingNear_SaysNothing(string text)
    {
        string? suggestion = NumberMessages.NearTo(text, Words)?.ToString();

        Assert.That(suggestion, Is.Null);
    }

    // One character of two is another word, one of three may be a slip.
    [TestCase("绿电", null)]
    [TestCase("航空箱", "did you mean '航空煤'?")]
    public void NearTo_ChineseWord_CountsCharacters(string text, string? expected)
    {
        string? suggestion = NumberMessages.NearTo(text, ["发电", "航空煤"])?.ToString();

        Assert.That(suggestion, Is.EqualTo(expected));
    }

    [Test]
    public void Nearest_ManyWords_AllocatesNothingForEach()
    {
        string[] words = [.. Enumerable.Range(0, 10_000).Select(number => $"Word{number:D5}")];
        _ = Suggestion.Nearest("wrod00042", words);
        long before = GC.GetAllocatedBytesForCurrentThread();

        string? nearest = Suggestion.Nearest("wrod00042", words);

        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(1024));
        Assert.That(nearest, Is.EqualTo("Word00042"));
    }

    [Test]
    public void Nearest_AnyWords_IsThatOfTheWholeMatrix()
    {
        var random = new Random(20260);
        for (int round = 0; round < 300; round++)
        {
            string text = Word(random);
            string[] words = [.. Enumerable.Range(0, 30).Select(_ => Word(random))];

            string? nearest = Suggestion.Nearest(text, words);

            string? expected = words
                .Where(word => Distance(text, word) <= Limit(text, word))
                .OrderBy(word => Distance(text, word)).ThenBy(word => word, StringComparer.Ordinal).FirstOrDefault();
            Assert.That(nearest, Is.EqualTo(expected), $"{text} of {string.Join(' ', words)}");
        }
    }

    private static int Limit(string text, string word)
    {
        int longest = Math.Max(text.Length, word.Length);
        return Math.Max(longest < 3 && (text + word).Contains('电') ? 0 : 1, longest / 3);
    }

    private static string Word(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(random.Next(20) == 0 ? 400 : 9)).Select(_ => "aAbB电"[random.Next(5)]));

    private static int Distance(string a, string b)
    {
        int[,] matrix = new int[a.Length + 1, b.Length + 1];
        for (int i = 0; i <= a.Length; i++)
        {
            for (int j = 0; j <= b.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    matrix[i, j] = i + j;
                    continue;
                }

                int step = char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]) ? 0 : 1;
                matrix[i, j] = Math.Min(Math.Min(matrix[i - 1, j], matrix[i, j - 1]) + 1, matrix[i - 1, j - 1] + step);
            }
        }

        return matrix[a.Length, b.Length];
    }
}
