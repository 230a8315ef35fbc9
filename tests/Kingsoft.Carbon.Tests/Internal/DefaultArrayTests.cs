using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using Kingsoft.Carbon.Tests.House;
using Kingsoft.Carbon.Tests.Reporting;

namespace Kingsoft.Carbon.Tests.Internal;

/// <summary>A default array that somebody puts into a record is an empty one, for whoever reads it, compares it or writes it.</summary>
public sealed class DefaultArrayTests
{
    private static IEnumerable<PropertyInfo> Arrays() =>
        from type in Rooms.Types
        where type.Name is not (nameof(EmissionGroup) or nameof(Kingsoft.Carbon.Tracking.TrackedYear)) // results, made of other results
        where type is { IsPublic: true, IsAbstract: false } && type.GetMethod("<Clone>$") is not null
        from property in type.GetProperties()
        where property.PropertyType.IsGenericType && property.PropertyType.GetGenericTypeDefinition() == typeof(ImmutableArray<>)
            && property.SetMethod is { IsPublic: true }
        select property;

    [Test]
    public void Arrays_AreFound() => Assert.That(
        Arrays().Select(array => $"{array.DeclaringType!.Name}.{array.Name}"),
        Is.SupersetOf(new[] { "ActivityDetails.Extras", "Facility.Streams", "EmissionTarget.Gases", "EmissionFactor.Gases" }));

    [TestCaseSource(nameof(Arrays))]
    public void DefaultArray_IsAnEmptyOne(PropertyInfo property)
    {
        Type type = property.DeclaringType!;
        object made = new MadeValues(3) { WithoutLibrary = true }.Make(type), empty = type.GetMethod("<Clone>$")!.Invoke(made, null)!;
        property.SetValue(made, Activator.CreateInstance(property.PropertyType));
        property.SetValue(empty, property.PropertyType.GetField("Empty")!.GetValue(null));

        Assert.That(((IEnumerable)property.GetValue(made)!).Cast<object>(), Is.Empty);
        Assert.That(made, Is.EqualTo(empty));
        Assert.That(made.GetHashCode(), Is.EqualTo(empty.GetHashCode()));
        Assert.That(made.ToString(), Is.EqualTo(empty.ToString()));
        if (CarbonJsonTests.Records.Contains(type))
            Assert.That(JsonSerializer.Serialize(made, type), Is.EqualTo(JsonSerializer.Serialize(empty, type)));
    }
}
