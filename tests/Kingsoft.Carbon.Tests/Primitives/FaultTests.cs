namespace Kingsoft.Carbon.Tests.Primitives;

public sealed class FaultTests
{
    [Test]
    public void ToString_Fault_IsFieldAndMessage() =>
        Assert.That(
            new Fault("Year", "it is past; a later year is accepted").ToString(),
            Is.EqualTo("Year: it is past; a later year is accepted"));

    [Test]
    public void Code_OfATextAlone_IsNull() => Assert.That(new Fault("Year", "it is past; a later year is accepted").Code, Is.Null);
}
