/** The name, the agency and the colour that everything carries which people see. */
package vn.vinhdanh.brand;
