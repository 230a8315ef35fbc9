namespace Kingsoft.Carbon.Tests.Inventories;

public sealed class KindPagesTests
{
    [Test]
    public void Indexer_KindsInAnyOrder_KeepsWhatEachHas()
    {
        var pages = new KindPages<int>();
        int[] kinds = [1_023, 0, 5_000, 1_024, 2_047, 70_000, 4_999];

        foreach (int kind in kinds)
            pages[kind] = kind + 1;

        Assert.That(kinds.Select(kind => pages[kind]), Is.EqualTo(kinds.Select(kind => kind + 1)));
        Assert.That(Enumerable.Range(0, pages.Length).Count(kind => pages[kind] != 0), Is.EqualTo(kinds.Length));
        Assert.That(pages.Length, Is.GreaterThan(70_000));
    }

    [Test]
    public void Indexer_MoreRoomMade_LeavesWhatWasBorrowed()
    {
        var pages = new KindPages<int>();
        ref int first = ref pages[7];

        pages[9_999] = 1;
        first = 5;

        Assert.That(pages[7], Is.EqualTo(5));
    }
}
