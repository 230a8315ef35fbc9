using System.Reflection;
using System.Text.RegularExpressions;

namespace Kingsoft.Carbon.Tests.House;

/// <summary>The direction of use between the rooms of the library: only downwards.</summary>
public sealed class RoomTests
{
    [Test]
    public void Folders_OfTheLibrary_AreKnownRooms()
    {
        IEnumerable<string> folders = SourceFile.All.Select(file => file.Room).Distinct();

        Assert.That(folders, Is.SubsetOf(Rooms.Names));
    }

    [Test]
    public void Types_OfTheLibrary_AreFoundInASourceFile()
    {
        IEnumerable<Type> homeless = Rooms.Types.Where(type => Rooms.Of(type) is null);

        Assert.That(homeless, Is.Empty);
    }

    [Test]
    public void Files_AreInTheNamespaceOfTheirRoom()
    {
        IEnumerable<string> astray = SourceFile.All
            .Where(file => file.Namespace != Rooms.NamespaceOf(file))
            .Select(file => $"{file} is in {file.Namespace}, not in {Rooms.NamespaceOf(file)}");

        Assert.That(astray, Is.Empty);
    }

    // What IntelliSense shows a newcomer behind one using has to be read in a sitting; other namespaces hold what is met later.
    [TestCase("Kingsoft.Carbon", 70)]
    [TestCase("Kingsoft.Carbon.Coverage", 20)]
    [TestCase("Kingsoft.Carbon.Estimates", 10)]
    [TestCase("Kingsoft.Carbon.Factors", 25)]
    [TestCase("Kingsoft.Carbon.Instruments", 25)]
    [TestCase("Kingsoft.Carbon.Methods", 10)]
    [TestCase("Kingsoft.Carbon.Projects", 10)]
    [TestCase("Kingsoft.Carbon.Reconciliation", 10)]
    [TestCase("Kingsoft.Carbon.Reporting", 35)]
    [TestCase("Kingsoft.Carbon.Serialization", 10)]
    [TestCase("Kingsoft.Carbon.Tracking", 60)]
    public void PublicTypes_OfANamespace_AreReadInASitting(string name, int most)
    {
        IEnumerable<string> names = Rooms.Types.Where(type => type.IsPublic && type.Namespace == name).Select(type => type.Name);

        Assert.That(names.Count(), Is.InRange(1, most));
    }

    [Test]
    public void PublicTypes_AreInAKnownNamespace()
    {
        string[] known =
        [
            "Kingsoft.Carbon", "Kingsoft.Carbon.Coverage", "Kingsoft.Carbon.Estimates", "Kingsoft.Carbon.Factors",
            "Kingsoft.Carbon.Instruments",
            "Kingsoft.Carbon.Methods", "Kingsoft.Carbon.Projects", "Kingsoft.Carbon.Reconciliation", "Kingsoft.Carbon.Reporting",
            "Kingsoft.Carbon.Serialization", "Kingsoft.Carbon.Tracking",
        ];

        Assert.That(Rooms.Types.Where(type => type.IsPublic).Select(type => type.Namespace).Distinct(), Is.EquivalentTo(known));
    }

    [TestCaseSource(typeof(Rooms), nameof(Rooms.Names))]
    public void Types_OfARoom_UseOnlyRoomsBelow(string room)
    {
        IEnumerable<string> upwards =
            from type in Rooms.Types
            where Rooms.Of(type) == room
            from used in TypeUses.Of(type).Select(TypeUses.Outermost).Distinct()
            let other = Rooms.Of(used)
            where other is not null && !Rooms.MayUse(room, other)
            select $"{room}/{type.Name} uses {other}/{used.Name}";

        Assert.That(upwards, Is.Empty);
    }

    // The compiler copies the value of a constant into its user and leaves no trace of where it came from: these are looked for in the
    // sources.
    [TestCaseSource(typeof(Rooms), nameof(Rooms.Names))]
    public void Constants_OfARoomAbove_AreNotUsed(string room)
    {
        Type[] above = [.. Rooms.Types.Where(type => Rooms.Of(type) is { } other && !Rooms.MayUse(room, other) && HasConstants(type))];

        IEnumerable<string> upwards =
            from file in SourceFile.All
            where file.Room == room
            from type in above
            where Regex.IsMatch(file.Code, $@"(?<![\w.]){type.Name}\s*\.\s*\w")
            select $"{file} uses {Rooms.Of(type)}/{type.Name}";

        Assert.That(upwards, Is.Empty);
    }

    [Test]
    public void MayUse_FollowsThePicture()
    {
        Assert.That(Rooms.MayUse("Reporting", "Internal"), Is.True);
        Assert.That(Rooms.MayUse("Inventories", "Activities"), Is.True);
        Assert.That(Rooms.MayUse("Factors", "Activities"), Is.False);
        Assert.That(Rooms.MayUse("Activities", "Factors"), Is.False);
        Assert.That(Rooms.MayUse("Uncertainty", "Tracking"), Is.False);
        Assert.That(Rooms.MayUse("Internal", "Primitives"), Is.False);
    }

    [Test]
    public void Of_ABodyThatCallsAnotherRoom_FindsIt()
    {
        HashSet<Type> used = TypeUses.Of(typeof(BuiltInFactors));

        Assert.That(used, Does.Contain(typeof(Carbon.Internal.EmbeddedFiles)), "called in a body only");
        Assert.That(used, Does.Contain(typeof(ActivityCode)), "a parameter");
        Assert.That(used, Does.Contain(typeof(Lazy<>)), "a field");
    }

    private static bool HasConstants(Type type) =>
        type.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static)
            .Any(field => field is { IsLiteral: true, IsPrivate: false });
}
