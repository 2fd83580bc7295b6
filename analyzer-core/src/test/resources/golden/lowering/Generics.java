class Generics<K extends Comparable<? super K> & java.io.Serializable, V> {
    Map<? extends K, List<V[]>> map;

    <T extends Exception> Map.Entry<K, ? super V> f(List<?> any, final K... keys) throws T {
        var x = (Map<K, V> & Serializable) any;
        return (Map.Entry<K, V>) x;
    }
}
