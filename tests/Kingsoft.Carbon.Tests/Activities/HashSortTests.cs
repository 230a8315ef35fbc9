namespace Kingsoft.Carbon.Tests.Activities;

public sealed class HashSortTests
{
    [TestCase(0)]
    [TestCase(1)]
    [TestCase(300)]
    [TestCase(100_000)]
    public void Sort_IsTheSortOfAnArray(int count)
    {
        var random = new Random(count);
        ulong[] hashes = [.. Enumerable.Range(0, count).Select(at => at % 3 == 0 ? (ulong)random.Next(9) : (ulong)random.NextInt64() << 1)];
        ulong[] expected = [.. hashes.Order()];

        HashSort.Sort(hashes, CancellationToken.None);

        Assert.That(hashes, Is.EqualTo(expected));
    }

    [Test]
    public void Sort_Cancelled_EndsBetweenParts() => Assert.That(
        () => HashSort.Sort(new ulong[3], new CancellationToken(canceled: true)), Throws.InstanceOf<OperationCanceledException>());
}
