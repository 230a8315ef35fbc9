using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Kingsoft.Carbon.Reporting;

/// <summary>
/// Lets a record be read into one of which nothing was set, so that a member which the JSON lacks has its initial value, and what a member
/// refuses is a fault of the JSON.
/// </summary>
/// <remarks>
/// Generated code makes a record with all of its members at once, those that the JSON lacks as the default of their type: no list instead
/// of an empty one. Members are set one by one instead. The record stays an object to the serializer, so that a schema shows its members.
/// </remarks>
internal static class InitialMembers
{
    private const BindingFlags Any = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance;

    /// <summary>Changes how a record is read.</summary>
    /// <typeparam name="T">A record whose members are set by name.</typeparam>
    /// <param name="generated">How generated code writes and reads it, still open to changes.</param>
    /// <param name="create">Makes one with nothing but what is required.</param>
    /// <returns>The same description.</returns>
    public static JsonTypeInfo<T> Keep<[DynamicallyAccessedMembers(
        DynamicallyAccessedMemberTypes.PublicProperties | DynamicallyAccessedMemberTypes.NonPublicProperties)] T>(
        JsonTypeInfo<T> generated, Func<T> create)
        where T : class
    {
        T initial = create();
        foreach (JsonPropertyInfo property in generated.Properties)
        {
            if (property.AssociatedParameter is not { IsMemberInitializer: true } member)
                continue;

            // Options of an application may leave out what is null or zero: that says something where the initial value is another.
            if (property is { IsRequired: false, Get: { } get } && get(initial) is not null)
                property.ShouldSerialize = (_, _) => true;
            MethodInfo setter = typeof(T).GetProperty(member.Name, Any)!.SetMethod!;
            property.Set = (record, value) => Set(setter, record, value);
        }

        // From here on no constructor with parameters is known.
        generated.CreateObject = create;
        return generated;
    }

    private static void Set(MethodInfo setter, object record, object? value)
    {
        try
        {
            setter.Invoke(record, BindingFlags.DoNotWrapExceptions, null, [value], null);
        }
        catch (ArgumentException fault)
        {
            throw new JsonException(fault.Message, fault);
        }
    }
}
