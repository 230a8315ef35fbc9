using System.Text;

namespace Kingsoft.Carbon.Tests.Inventories;

/// <summary>Which rows a finding still has to look at for the first ids that it names.</summary>
public sealed class FindingSetTests
{
    // An estimate's lines are r1#loss to r20#loss: r21 makes a longer or a later one, and no row after it need be looked at. That
    // 'r21' by itself is shorter than 'r20#loss' says nothing.
    [TestCase("r20", true)]
    [TestCase("r21", false)]
    [TestCase("r9999999", false)]
    [TestCase("q", true)]
    public void MayNameOf_ARow_ByTheIdsOfItsLines(string row, bool isLookedAt)
    {
        FindingSet set = Named("#loss");

        Assert.That(set.MayNameOf(Encoding.UTF8.GetBytes(row)), Is.EqualTo(isLookedAt));
    }

    // Of lines with and without an end, the shorter is what a row may make.
    [Test]
    public void MayNameOf_LinesOfSeveralEnds_TakesTheShortest()
    {
        FindingSet set = Named("#loss");
        set.Serve("");

        Assert.That(set.MayNameOf("r1999999"u8), Is.True);
        Assert.That(set.MayNameOf("r3999999"u8), Is.False);
    }

    private static FindingSet Named(string end)
    {
        var set = new FindingSet(1, [new FindingGroup()], null, new Lock());
        set.Serve(end);
        for (int i = 1; i <= FirstIds.Most; i++)
            set.Name(Encoding.UTF8.GetBytes($"r{i}{end}"));
        return set;
    }
}
