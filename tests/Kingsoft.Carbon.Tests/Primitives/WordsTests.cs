using Kingsoft.Carbon.Projects;
using Kingsoft.Carbon.Tracking;

namespace Kingsoft.Carbon.Tests.Primitives;

public sealed class WordsTests
{
    private static readonly TestCaseData[] Tables =
    [
        Table(FileWords.Quality), Table(FileWords.GwpBasis), Table(FileWords.GwpSet), Table(FileWords.LineFlag), Table(FileWords.Scope),
        Table(FileWords.Scope2Method),
        Table(TrackingWords.Pathway), Table(TrackingWords.Cause), Table(TrackingWords.Timing), Table(TrackingWords.Kind),
        Table(TrackingWords.Status),
        Table(ProjectWords.Basis), Table(InventoryWords.Consolidation), Table(InventoryWords.Category), Table(InventoryWords.Severity),
    ];

    [TestCaseSource(nameof(Tables))]
    public void Table_NamesEveryMemberOnceAndIsReadBack(Action check) => check();

    [TestCase("Measured")]
    [TestCase("")]
    [TestCase(null)]
    public void TryParse_AnythingElse_IsNone(string? text) => Assert.That(FileWords.Quality.TryParse(text, out _), Is.False);

    [Test]
    public void Of_ValueWithoutAWord_Throws() =>
        Assert.That(() => FileWords.Scope.Of((Scope)9), Throws.InstanceOf<ArgumentOutOfRangeException>());

    [Test]
    public void WithOr_Words_AreJoinedForAMessage() =>
        Assert.That(
            (FileWords.Scope.WithOr.ToString(), FileWords.Quality.WithAnd.ToString()),
            Is.EqualTo(("1, 2, 3 or outside", "measured, calculated and estimated")));

    [Test]
    public void Without_AMember_LeavesItsWordOut() =>
        Assert.That(FileWords.Scope2Method.Without(Scope2Method.Both).WithOr.ToString(), Is.EqualTo("location or market"));

    private static TestCaseData Table<TEnum>(Words<TEnum> words)
        where TEnum : struct, Enum => new TestCaseData((Action)(() => Check(words))).SetArgDisplayNames(typeof(TEnum).Name);

    // A member 0 may be without a word: no flag, no method.
    private static void Check<TEnum>(Words<TEnum> words)
        where TEnum : struct, Enum
    {
        IEnumerable<TEnum> members = words.Table.Select(pair => pair.Value);
        Assert.That(members, Is.Unique.And.SupersetOf(Enum.GetValues<TEnum>().Where(value => !value.Equals(default(TEnum)))));
        Assert.That(words.All.Select(word => words.TryParse(word, out TEnum member) ? member : default), Is.EqualTo(members));
        Assert.That(members.Select(words.Of), Is.EqualTo(words.All));
    }
}
